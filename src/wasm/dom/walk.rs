//! The walk: every element and text once, in order, without recursion.

use super::node::{self, CDATA, ELEMENT, Prototypes, TEXT};
use crate::markup::{Attributes, Markup};
use wasm_bindgen::prelude::*;

/// Says what stands in a root; `keep` is told each text that is taken in, and its node.
/// A `TreeWalker` goes by the tree itself, which no names of a page can forge.
pub fn walk(root: &JsValue, prototypes: &Prototypes, keep: &mut dyn FnMut(&str, &JsValue)) -> Result<Markup, JsValue> {
    let mut markup = Markup::new();
    let walker = prototypes.walker(root)?;
    let mut depth = 0;
    let mut next = walker.first_child()?;
    loop {
        while let Some(node) = next {
            let is_open = say(&mut markup, &node, prototypes, keep);
            next = if is_open { walker.first_child()? } else { walker.next_sibling()? };
            if is_open && next.is_some() {
                depth += 1;
            } else if is_open {
                markup.close();
                next = walker.next_sibling()?;
            }
        }
        if depth == 0 {
            return Ok(markup);
        }
        depth -= 1;
        markup.close();
        walker.parent_node()?;
        next = walker.next_sibling()?;
    }
}

/// Says what a node is; whether it is an element that is open now.
fn say(markup: &mut Markup, node: &JsValue, prototypes: &Prototypes, keep: &mut dyn FnMut(&str, &JsValue)) -> bool {
    match prototypes.kind(node) {
        ELEMENT => open(markup, node, &prototypes.name(node)),
        TEXT | CDATA => {
            let data = prototypes.data(node);
            if markup.text(&data).is_some() {
                keep(&data, node);
            }
            false
        }
        _ => false,
    }
}

fn open(markup: &mut Markup, element: &JsValue, name: &str) -> bool {
    if !node::has_attributes(element) {
        return markup.open(name, &Attributes { is_hidden: name == "dialog", ..Attributes::default() });
    }
    let asked = |name: &str| node::attribute(element, name);
    let is_meta = name == "meta";
    let names =
        if is_meta { ["property", "content", "name", "", ""] } else { ["class", "id", "role", "style", "itemprop"] };
    let values = names.map(|name| if name.is_empty() { String::new() } else { asked(name).unwrap_or_default() });
    // Who parses markup under a content security policy puts inline styles aside as data, since the policy would report them.
    let aside = if is_meta { None } else { asked("data-style") };
    let [class, id, role, style, itemprop] = values.each_ref().map(String::as_str);
    if is_meta {
        let property = if class.is_empty() { role } else { class };
        return markup.open(name, &Attributes { property, content: id, ..Attributes::default() });
    }
    let style = aside.as_deref().unwrap_or(style);
    let has = |name: &str| asked(name).is_some();
    let is_hidden =
        name == "dialog" && !has("open") || has("hidden") || asked("aria-hidden").is_some_and(|value| value == "true");
    let has_href = name == "a" && has("href");
    markup.open(name, &Attributes { class, id, role, style, itemprop, is_hidden, has_href, ..Attributes::default() })
}
