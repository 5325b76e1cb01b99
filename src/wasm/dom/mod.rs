//! A `Document` or `Element` → what [`markup`](crate::markup) is told of it. Only reads; nothing is fetched, run or laid out.

mod node;
mod walk;

use crate::markup::{Extent, Reading};
use wasm_bindgen::prelude::*;

/// What a value is to the DOM.
pub enum Root {
    /// A document, or the whole page that its `html` or `body` is.
    Page,
    /// Another element.
    Element,
}

/// What a value is; none where it is no document and no element, and where there is no DOM (in a worker).
pub fn root(value: &JsValue) -> Option<Root> {
    match node::kind(value)? {
        node::DOCUMENT => Some(Root::Page),
        node::ELEMENT => match node::name(value).as_str() {
            "html" | "body" => Some(Root::Page),
            _ => Some(Root::Element),
        },
        _ => None,
    }
}

/// Reads what stands in a root. Fails only where the browser refuses to walk it.
pub fn read(root: &JsValue, extent: Extent) -> Result<Reading, JsValue> {
    Ok(walk::walk(root)?.read(extent))
}
