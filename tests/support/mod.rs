//! What the native and the WebAssembly tests share: the articles and their golden analyses.

/// Name, text and golden analysis (JSON) of each article.
pub const ARTICLES: [(&str, &str, &str); 5] = [
    ("sections", include_str!("../data/articles/sections.txt"), include_str!("../data/golden/sections.json")),
    ("news", include_str!("../data/articles/news.txt"), include_str!("../data/golden/news.json")),
    (
        "encyclopedia",
        include_str!("../data/articles/encyclopedia.txt"),
        include_str!("../data/golden/encyclopedia.json"),
    ),
    ("wrapped", include_str!("../data/articles/wrapped.txt"), include_str!("../data/golden/wrapped.json")),
    ("column", include_str!("../data/articles/column.txt"), include_str!("../data/golden/column.json")),
];

/// What each article is asked about.
const FOCUSES: [&str; 5] = ["آبار المزارعين", "تذكرة الزيارة", "لون الزجاج", "القطار والحافلات", "سعر التذكرة"];

/// The orders of every method, and of the editor for a focus, as a golden file holds them: a line for each article and order,
/// scores in the shortest form that gives them back.
pub fn orders_json() -> String {
    let mut lines = Vec::new();
    for ((name, text, _), focus) in ARTICLES.into_iter().zip(FOCUSES) {
        let analysis = zubda::analyze(&zubda::Source::plain(text));
        let methods = zubda::Method::ALL.into_iter().skip(1).map(|method| (method, ""));
        for (method, focus) in methods.chain([(zubda::Method::Editor, focus)]) {
            let options = zubda::Options { method, focus: zubda::Focus::new(focus), ..zubda::Options::default() };
            let order = analysis.order(&options);
            let chain: Vec<u32> = order.chain.iter().map(|link| link.sentence).collect();
            let line = serde_json::json!({
                "article": name, "method": method.name(), "focus": focus, "chain": chain, "scores": order.ranking.scores,
                "note": order.note.map(zubda::Note::code),
            });
            lines.push(line.to_string());
        }
    }
    format!("[\n{}\n]\n", lines.join(",\n"))
}

/// The analysis of a text as the golden files hold it: pretty JSON, numbers in the shortest form that gives them back.
pub fn analysis_json(text: &str) -> String {
    let analysis = zubda::analyze(&zubda::Source::plain(text));
    serde_json::to_string_pretty(&zubda::wire::analysis(&analysis, &zubda::Options::default())).unwrap_or_default()
        + "\n"
}
