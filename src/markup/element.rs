//! The names of elements → what they are to a reader.

/// What of an element's attributes counts. A missing one is empty.
#[derive(Clone, Copy, Debug, Default)]
pub struct Attributes<'a> {
    /// `class`.
    pub class: &'a str,
    /// `id`.
    pub id: &'a str,
    /// `role`.
    pub role: &'a str,
    /// `style`.
    pub style: &'a str,
    /// `itemprop`.
    pub itemprop: &'a str,
    /// Of `meta`: `property`, or `name`.
    pub property: &'a str,
    /// Of `meta`: `content`.
    pub content: &'a str,
    /// Whether it is hidden from all readers, or from those who listen: `hidden`, `aria-hidden="true"`, a `dialog` not `open`.
    pub is_hidden: bool,
    /// Whether it has a `href`.
    pub has_href: bool,
}

/// What an element is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// It stands in a line, or is not known.
    Inline,
    /// A superscript.
    Raised,
    /// It stands by itself and says nothing more.
    Block,
    Article,
    Main,
    /// The head of a page or of a part.
    Header,
    Paragraph,
    /// The words before `details` too, which have no level.
    Heading(Option<u8>),
    Item,
    Quote,
    Caption,
    Row,
    Cell,
    /// Its line ends are shown.
    Preformatted,
    Break,
    /// A run of text.
    Text,
}

impl Kind {
    /// Whether it begins and ends a block.
    pub fn is_block(self) -> bool {
        !matches!(self, Kind::Inline | Kind::Raised | Kind::Break | Kind::Text)
    }

    /// Whether other blocks are expected in it.
    pub fn is_container(self) -> bool {
        matches!(self, Kind::Block | Kind::Article | Kind::Main | Kind::Row | Kind::Cell)
    }
}

/// What is not text, or text for nobody; the controls of forms (a form itself may hold a whole page); and Zubda's own element,
/// for a summary of the article is no part of it.
const UNREAD: &str = "script style template noscript svg math iframe object embed applet audio video canvas map frameset frame \
    noframes noembed rp rt link base param source track img col input textarea select option optgroup button datalist output \
    progress meter label legend zubda-summary";

/// What stands by itself and says nothing of what it holds.
const BLOCKS: &str = "div ul section html body head center form fieldset figure ol dl menu dir table tbody thead tfoot colgroup hr \
    address hgroup nav aside footer details dialog search";

/// What an element of this local name is; none where it is not read.
pub(super) fn kind(name: &str) -> Option<Kind> {
    // The names stand in lists where they can: a page downloads less for them than for comparisons with each.
    let is_among = |list: &str| list.split(' ').any(|other| other == name);
    Some(match name {
        "span" | "a" => Kind::Inline,
        "p" => Kind::Paragraph,
        "li" | "dt" | "dd" => Kind::Item,
        "br" => Kind::Break,
        "article" => Kind::Article,
        "main" => Kind::Main,
        "header" => Kind::Header,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Kind::Heading(Some(name.as_bytes()[1] - b'0')),
        "summary" => Kind::Heading(None),
        "blockquote" => Kind::Quote,
        "figcaption" | "caption" => Kind::Caption,
        "tr" => Kind::Row,
        "td" | "th" => Kind::Cell,
        "pre" | "listing" | "xmp" | "plaintext" => Kind::Preformatted,
        "sup" => Kind::Raised,
        _ if is_among(BLOCKS) => Kind::Block,
        _ if is_among(UNREAD) => return None,
        _ => Kind::Inline,
    })
}

/// What an element of a kind without meaning is by its role.
pub(super) fn as_role(kind: Kind, role: &str) -> Kind {
    match role {
        _ if !matches!(kind, Kind::Block | Kind::Paragraph | Kind::Inline) => kind,
        "main" => Kind::Main,
        "article" => Kind::Article,
        "heading" => Kind::Heading(None),
        "listitem" => Kind::Item,
        _ => kind,
    }
}

/// What an inline style tells; of the last of several declarations only that there is one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// It is not shown. The bullets that Word writes out before its items are not either, since they are not of the text.
    pub is_hidden: bool,
    /// It stands by itself, as a block does.
    pub is_block: bool,
    /// Whether its letters are bold, where it says so.
    pub is_bold: Option<bool>,
    /// An item of a list, as Word writes it.
    pub is_item: bool,
}

/// A longer style than this is no hand's and no editor's.
const LONGEST_STYLE: usize = 2_000;

pub(super) fn style(declarations: &str) -> Style {
    let mut style = Style::default();
    let declarations = &declarations[..declarations.floor_char_boundary(LONGEST_STYLE)];
    for declaration in declarations.split(';') {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let (property, value) = (property.trim().to_ascii_lowercase(), value.trim().to_ascii_lowercase());
        match property.as_str() {
            "display" => {
                style.is_hidden |= value.starts_with("none");
                style.is_block |=
                    ["block", "flex", "grid", "table", "list-item"].iter().any(|block| value.starts_with(block));
            }
            "visibility" => style.is_hidden |= value.starts_with("hidden") || value.starts_with("collapse"),
            "mso-hide" => style.is_hidden |= value == "all",
            "mso-list" if value == "ignore" => style.is_hidden = true,
            "mso-list" => style.is_item |= value != "none",
            "font-weight" => {
                // `bold` and `bolder`; 600 to 1000, three digits or four.
                let digits = value.bytes().take_while(u8::is_ascii_digit).count();
                style.is_bold = Some(value.starts_with("bold") || digits > 3 || digits == 3 && value.as_str() >= "600");
            }
            _ => {}
        }
    }
    style
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_are_read_as_far_as_they_count() {
        assert!(style("color: red; DISPLAY : none !important").is_hidden);
        assert!(style("mso-list:Ignore").is_hidden && style("mso-list:l0 level1 lfo1").is_item);
        assert_eq!(style("font-weight:normal").is_bold, Some(false));
        assert_eq!(style("font-weight:700").is_bold, Some(true));
        assert_eq!(style("font-weight: bold").is_bold, Some(true));
        assert_eq!(style("display:inline-block;url(data:;x:none)"), Style::default());
        assert!(style("display: Block").is_block);
    }
}
