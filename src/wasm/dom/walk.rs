//! The walk: every element and text once, in order, without recursion.

use super::node::{self, CDATA, ELEMENT, TEXT};
use crate::markup::{Attributes, Markup};
use wasm_bindgen::prelude::*;

/// Says what stands in a root. A `TreeWalker` goes by the tree itself, which no names of a page can forge.
pub fn walk(root: &JsValue) -> Result<Markup, JsValue> {
    let mut markup = Markup::new();
    let walker = node::walker(root)?;
    let mut depth = 0;
    let mut next = walker.first_child()?;
    loop {
        while let Some(node) = next {
            let is_open = say(&mut markup, &node);
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
fn say(markup: &mut Markup, node: &JsValue) -> bool {
    match node::kind(node) {
        Some(ELEMENT) => open(markup, node),
        Some(TEXT | CDATA) => {
            markup.text(&node::data(node));
            false
        }
        _ => false,
    }
}

fn open(markup: &mut Markup, element: &JsValue) -> bool {
    let name = node::name(element);
    if !node::has_attributes(element) {
        return markup.open(&name, &Attributes { is_hidden: name == "dialog", ..Attributes::default() });
    }
    let asked = |name: &str| node::attribute(element, name);
    let value = |name: &str| asked(name).unwrap_or_default();
    if name == "meta" {
        let property = asked("property").unwrap_or_else(|| value("name"));
        return markup
            .open(&name, &Attributes { property: &property, content: &value("content"), ..Attributes::default() });
    }
    let is_closed = name == "dialog" && asked("open").is_none();
    markup.open(
        &name,
        &Attributes {
            class: &value("class"),
            id: &value("id"),
            role: &value("role"),
            style: &value("style"),
            itemprop: &value("itemprop"),
            is_hidden: is_closed || asked("hidden").is_some() || value("aria-hidden") == "true",
            has_href: name == "a" && asked("href").is_some(),
            ..Attributes::default()
        },
    )
}
