//! A `Document` or `Element` → what [`markup`](crate::markup) is told of it. Only reads; nothing is fetched, run or laid out.

mod node;
mod place;
mod walk;

use crate::markup::{Extent, Reading};
use crate::span::{Span, Utf16Map};
use js_sys::Array;
use node::Prototypes;
use place::Texts;
use wasm_bindgen::prelude::*;

/// A document or an element.
pub struct Root<'v> {
    value: &'v JsValue,
    prototypes: Prototypes,
    /// Whether it is a document, or the whole page that its `html` or `body` is.
    pub is_page: bool,
}

impl<'v> Root<'v> {
    /// A value as a root; none where it is no document and no element, and where there is no DOM (in a worker).
    pub fn new(value: &'v JsValue) -> Option<Self> {
        let prototypes = Prototypes::find()?;
        let is_page = match prototypes.kind(value) {
            node::DOCUMENT => true,
            node::ELEMENT => matches!(prototypes.name(value).as_str(), "html" | "body"),
            _ => return None,
        };
        Some(Self { value, prototypes, is_page })
    }

    /// Reads what stands in it. Fails only where the browser refuses to walk it.
    pub fn read(&self, extent: Extent) -> Result<Reading, JsValue> {
        Ok(walk::walk(self.value, &self.prototypes, &mut |_, _| {})?.read(extent))
    }

    /// The DOM ranges of stretches of the text that it has now, `[start, end]` in UTF-16 units: for each an array, in the order of
    /// the text; empty where the text is not `text`, or where nothing of the stretch stands in the root.
    pub fn locate(&self, extent: Extent, text: &str, stretches: &[[u32; 2]]) -> Result<Array, JsValue> {
        let mut texts = Texts::default();
        let reading = walk::walk(self.value, &self.prototypes, &mut |data, node| texts.push(data, node))?.read(extent);
        let is_known = reading.text == text;
        let (map, said) = (Utf16Map::new(&reading.text), texts.map());
        let located = Array::new();
        for &[start, end] in stretches {
            let ranges = match (map.byte(start), map.byte(end)) {
                (Some(start), Some(end)) if is_known && start < end => {
                    texts.ranges(&reading.runs, Span { start, end }, &said)?
                }
                _ => Array::new(),
            };
            located.push(&ranges);
        }
        Ok(located)
    }
}
