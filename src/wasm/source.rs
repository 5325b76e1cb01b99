//! What JavaScript gives to be read → what the core reads.

use super::dom::Root;
use super::{failure, known_keys, whole};
use crate::Source;
use crate::markup::Extent;
use crate::wire::{SourceBlock, TextSource};
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
        let title = string(value, "title").map_err(wrong)?;
        let blocks = match Reflect::get(value, &"blocks".into())? {
            none if none.is_undefined() => Vec::new(),
            blocks => {
                let blocks =
                    blocks.dyn_ref::<Array>().ok_or_else(|| wrong("the blocks of the source must be an array"))?;
                blocks.iter().map(|value| block(&value)).collect::<Result<_, _>>()?
            }
        };
        let mut given = Self::plain(text);
        given.source.title = title;
        given.source.blocks = blocks;
        Ok(given)
    }

    /// What the core reads, with the blocks at these UTF-16 units kept.
    pub fn source(&self, keep: &[u32]) -> Result<Source<'_>, JsValue> {
        self.source.source(keep).map_err(|error| failure("invalid_source", &error.to_string()))
    }
}

fn block(value: &JsValue) -> Result<SourceBlock, JsValue> {
    let wrong = |message: &str| failure("invalid_source", message);
    let object = value.dyn_ref::<Object>().ok_or_else(|| wrong("a block of the source must be an object"))?;
    known_keys(object, SourceBlock::KEYS, "invalid_source", "a block of the source has no part")?;
    let required = "a block of the source must have a start and an end that are whole numbers, and a role";
    let number = |name: &str| whole_number(value, name).map_err(wrong);
    Ok(SourceBlock {
        start: number("start")?.ok_or_else(|| wrong(required))?,
        end: number("end")?.ok_or_else(|| wrong(required))?,
        role: string(value, "role").map_err(wrong)?.ok_or_else(|| wrong(required))?,
        // A level that is too high for any heading is refused as 0 is.
        level: number("level")?.map(|level| level.try_into().unwrap_or_default()),
        reason: string(value, "reason").map_err(wrong)?,
    })
}

/// A string of an object; none where it has none.
fn string(of: &JsValue, name: &str) -> Result<Option<String>, &'static str> {
    match Reflect::get(of, &name.into()) {
        Ok(value) if value.is_undefined() => Ok(None),
        Ok(value) => value.as_string().map(Some).ok_or("title, role and reason of a source must be strings"),
        Err(_) => Err("a part of the source cannot be read"),
    }
}

/// A whole number of an object, not below 0; none where it has none.
fn whole_number(of: &JsValue, name: &str) -> Result<Option<u32>, &'static str> {
    let value = Reflect::get(of, &name.into()).map_err(|_| "a part of the source cannot be read")?;
    if value.is_undefined() {
        return Ok(None);
    }
    whole(&value).map(Some).ok_or("start, end and level of a block must be whole numbers, not below 0")
}

/// Reads a document or an element; none where the value is neither. `is_page`: whether it is a whole page, where the caller knows.
pub fn read(value: &JsValue, is_page: Option<bool>) -> Result<Option<TextSource>, JsValue> {
    let Some(root) = Root::new(value) else { return Ok(None) };
    let reading = root.read(extent(&root, is_page))?;
    Ok(Some(TextSource::new(reading.text, reading.title, &reading.blocks)))
}

/// Where stretches of a text stand in the document or element that it was read from; none where the value is neither.
pub fn locate(
    value: &JsValue,
    is_page: Option<bool>,
    text: &str,
    stretches: &[[u32; 2]],
) -> Result<Option<Array>, JsValue> {
    let Some(root) = Root::new(value) else { return Ok(None) };
    root.locate(extent(&root, is_page), text, stretches).map(Some)
}

fn extent(root: &Root, is_page: Option<bool>) -> Extent {
    match is_page {
        Some(true) => Extent::Page,
        None if root.is_page => Extent::Unknown,
        _ => Extent::Fragment,
    }
}
