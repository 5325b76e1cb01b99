//! What JavaScript gives to be read → what the core reads.

use super::{dom, failure, known_keys};
use crate::Source;
use crate::markup::Extent;
use crate::wire::{TextBlock, TextSource};
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

/// What was given, as the core can read it.
pub struct Given {
    source: TextSource,
    /// The text as JavaScript has it, where no string of Rust can hold it (it has lone surrogates).
    pub own: Option<JsString>,
}

impl Given {
    /// Takes a string, a text with its blocks, an element or a document.
    pub fn take(value: JsValue, title: Option<String>) -> Result<Self, JsValue> {
        let mut given = if let Some(text) = value.dyn_ref::<JsString>() {
            Self::plain(text)
        } else if let Some(source) = read(&value, None)? {
            Self { source, own: None }
        } else {
            Self::with_blocks(&value)?
        };
        given.source.title = title.or(given.source.title);
        Ok(given)
    }

    fn plain(text: &JsString) -> Self {
        let source = TextSource { text: String::from(text), title: None, blocks: Vec::new() };
        Self { source, own: (!text.is_valid_utf16()).then(|| text.clone()) }
    }

    fn with_blocks(value: &JsValue) -> Result<Self, JsValue> {
        let wrong = |message: &str| failure("invalid_source", message);
        let object = value.dyn_ref::<Object>().filter(|_| !Array::is_array(value) && !value.is_function());
        let object = object.ok_or_else(|| {
            wrong("the source must be a string, a text with its blocks, an element or a document (of a page, not of a worker)")
        })?;
        known_keys(object, TextSource::KEYS, "invalid_source", "the source has no part")?;
        let text = Reflect::get(value, &"text".into())?;
        let text = text.dyn_ref::<JsString>().ok_or_else(|| wrong("the text of the source must be a string"))?;
        let blocks = Reflect::get(value, &"blocks".into())?;
        if let Some(blocks) = blocks.dyn_ref::<Array>() {
            for block in blocks.iter() {
                let block =
                    block.dyn_ref::<Object>().ok_or_else(|| wrong("a block of the source must be an object"))?;
                known_keys(block, TextBlock::KEYS, "invalid_source", "a block of the source has no part")?;
            }
        }
        let source =
            serde_wasm_bindgen::from_value(value.clone()).map_err(|error| wrong(&format!("the source: {error}")))?;
        Ok(Self { source, ..Self::plain(text) })
    }

    /// What the core reads, with the blocks at these UTF-16 units kept.
    pub fn source(&self, keep: &[u32]) -> Result<Source<'_>, JsValue> {
        self.source.source(keep).map_err(|error| failure("invalid_source", &error.to_string()))
    }
}

/// Reads a document or an element; none where the value is neither. `is_page`: whether it is a whole page, where the caller knows.
pub fn read(value: &JsValue, is_page: Option<bool>) -> Result<Option<TextSource>, JsValue> {
    let extent = match (dom::root(value), is_page) {
        (None, _) => return Ok(None),
        (_, Some(true)) => Extent::Page,
        (_, Some(false)) | (Some(dom::Root::Element), None) => Extent::Fragment,
        (Some(dom::Root::Page), None) => Extent::Unknown,
    };
    let reading = dom::read(value, extent)?;
    Ok(Some(TextSource::new(reading.text, reading.title, &reading.blocks)))
}
