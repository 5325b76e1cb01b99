//! A `Document` or `Element` → what [`markup`](crate::markup) is told of it. Only reads; nothing is fetched, run or laid out.

mod node;
mod walk;

use crate::markup::{Extent, Reading};
use node::Prototypes;
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
        Ok(walk::walk(self.value, &self.prototypes)?.read(extent))
    }
}
