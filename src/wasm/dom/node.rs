//! Properties of nodes, asked in a way that no page can forge. `<form><input name="childNodes">` makes the input the form's own
//! `childNodes`, and `<img name="createTreeWalker">` the document's, so that what is asked is the property of the prototype.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::TreeWalker;

/// `nodeType` of an element, of a text, of a `CDATA` section, of a document.
pub const ELEMENT: u32 = 1;
pub const TEXT: u32 = 3;
pub const CDATA: u32 = 4;
pub const DOCUMENT: u32 = 9;

#[wasm_bindgen]
extern "C" {
    /// `Reflect.get` that calls a getter on another object than the one that has it.
    #[wasm_bindgen(catch, js_namespace = Reflect, js_name = get)]
    fn get_of(prototype: &JsValue, name: &str, node: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["Element", "prototype", "hasAttributes"], js_name = call)]
    fn has_attributes_of(element: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["Element", "prototype", "getAttribute"], js_name = call)]
    fn attribute_of(element: &JsValue, name: &str) -> Result<Option<String>, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["Document", "prototype", "createTreeWalker"], js_name = call)]
    fn create_tree_walker(document: &JsValue, root: &JsValue, what: u32) -> Result<TreeWalker, JsValue>;
}

/// A property of a node by the prototype of a class; none where the class is not there, or the value is none of its objects.
fn property(class: &str, node: &JsValue, name: &str) -> Option<JsValue> {
    let class = Reflect::get(&js_sys::global(), &class.into()).ok()?;
    let prototype = Reflect::get(class.dyn_ref::<Object>()?, &"prototype".into()).ok()?;
    get_of(&prototype, name, node).ok()
}

/// `nodeType`; none where the value is no node.
pub fn kind(value: &JsValue) -> Option<u32> {
    property("Node", value, "nodeType")?.as_f64().map(|kind| kind as u32)
}

/// The local name of an element, in small letters.
pub fn name(element: &JsValue) -> String {
    let name = property("Element", element, "localName").and_then(|name| name.as_string());
    name.unwrap_or_default().to_ascii_lowercase()
}

/// The data of a text; a lone surrogate is read as U+FFFD.
pub fn data(text: &JsValue) -> String {
    property("CharacterData", text, "data").and_then(|data| data.as_string()).unwrap_or_default()
}

/// Whether an element has any attribute.
pub fn has_attributes(element: &JsValue) -> bool {
    has_attributes_of(element).unwrap_or_default()
}

/// The value of an attribute; empty if there is none.
pub fn attribute(element: &JsValue, name: &str) -> Option<String> {
    attribute_of(element, name).ok().flatten()
}

/// Walks the elements and texts under a root.
pub fn walker(root: &JsValue) -> Result<TreeWalker, JsValue> {
    const SHOWN: u32 = (1 << (ELEMENT - 1)) | (1 << (TEXT - 1)) | (1 << (CDATA - 1));
    let owner = property("Node", root, "ownerDocument").filter(|owner| !owner.is_null());
    create_tree_walker(owner.as_ref().unwrap_or(root), root, SHOWN)
}
