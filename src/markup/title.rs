//! The title of a page, without the name of its site.

use super::draft::Pieces;
use super::tree::Markup;

/// What may stand between a title and the name of the site, with white space around it.
const SIGNS: [&str; 8] = ["|", "-", "–", "—", "::", "»", "•", "·"];

/// The name of a site has so many words at most.
const SITE: usize = 4;

/// The title of a page: as it is shared (`og:title`), the heading of the first level of the text, or the document's.
pub(super) fn title(markup: &Markup, pieces: &Pieces) -> Option<String> {
    let shared = without_site(&markup.shared_title, &markup.site);
    let headline = || {
        let headline = pieces.drafts.iter().find(|draft| draft.noise.is_none() && draft.level == Some(1));
        headline.map(|draft| squeezed(draft.span.of(&pieces.text)))
    };
    let own = || Some(without_site(&markup.title, &markup.site));
    Some(shared).filter(|title| !title.is_empty()).or_else(headline).or_else(own).filter(|title| !title.is_empty())
}

/// The title that the head of the document tells; empty if none.
pub(super) fn of_document(markup: &Markup) -> String {
    let shared = without_site(&markup.shared_title, &markup.site);
    if shared.is_empty() { without_site(&markup.title, &markup.site) } else { shared }
}

/// The words with one space between.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A title without the site's name at its end or its beginning: the name that the page tells, or a part of few words that is the
/// shorter one.
fn without_site(title: &str, site: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    let site = squeezed(site);
    let signs: Vec<usize> = (1..words.len().saturating_sub(1)).filter(|&at| SIGNS.contains(&words[at])).collect();
    let is_site = |part: &[&str], rest: &[&str]| {
        part.join(" ") == site || site.is_empty() && part.len() <= SITE && part.len() < rest.len()
    };
    if let Some(&last) = signs.last()
        && is_site(&words[last + 1..], &words[..last])
    {
        return words[..last].join(" ");
    }
    if let Some(&first) = signs.first()
        && is_site(&words[..first], &words[first + 1..])
    {
        return words[first + 1..].join(" ");
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_is_no_part_of_a_title() {
        for (title, site, wanted) in [
            ("عودة القوارب إلى الميناء القديم | صحيفة الساحل", "", "عودة القوارب إلى الميناء القديم"),
            ("صحيفة الساحل - عودة القوارب إلى الميناء القديم", "", "عودة القوارب إلى الميناء القديم"),
            ("الأهلي - الزمالك - موقع الملاعب", "موقع الملاعب", "الأهلي - الزمالك"),
            ("عودة القوارب  إلى\n الميناء", "صحيفة الساحل", "عودة القوارب إلى الميناء"),
            ("كورونا - أعراضه وطرق الوقاية منه", "دليل الصحة", "كورونا - أعراضه وطرق الوقاية منه"),
            ("عنوان-بلا-فراغ", "", "عنوان-بلا-فراغ"),
            ("- |", "", "- |"),
            ("", "", ""),
        ] {
            assert_eq!(without_site(title, site), wanted);
        }
    }
}
