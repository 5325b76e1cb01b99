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

/// The analysis of a text as the golden files hold it: pretty JSON, numbers in the shortest form that gives them back.
pub fn analysis_json(text: &str) -> String {
    let analysis = zubda::analyze(&zubda::Source::plain(text));
    serde_json::to_string_pretty(&zubda::wire::analysis(&analysis, &zubda::Options::default())).unwrap_or_default()
        + "\n"
}
