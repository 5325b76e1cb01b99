//! Properties of nodes, asked in a way that no page can forge. `<form><input name="childNodes">` makes the input the form's own
//! `childNodes`, and `<img name="createTreeWalker">` the document's, so that what is asked is the property of the prototype.

use js_sys::Reflect;
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

/// The prototypes that have the getters.
pub struct Prototypes {
    node: JsValue,
    element: JsValue,
    text: JsValue,
}

impl Prototypes {
    /// Those of this place; none where there is no DOM.
    pub fn find() -> Option<Self> {
        let global = js_sys::global();
        let prototype = |class: &str| {
            let class = Reflect::get(&global, &class.into()).ok().filter(JsValue::is_function)?;
            Reflect::get(&class, &"prototype".into()).ok()
        };
        Some(Self { node: prototype("Node")?, element: prototype("Element")?, text: prototype("CharacterData")? })
    }

    /// `nodeType`; 0 where the value is no node.
    pub fn kind(&self, value: &JsValue) -> u32 {
        get_of(&self.node, "nodeType", value).ok().and_then(|kind| kind.as_f64()).unwrap_or_default() as u32
    }

    /// The local name of an element, in small letters.
    pub fn name(&self, element: &JsValue) -> String {
        string(get_of(&self.element, "localName", element)).to_ascii_lowercase()
    }

    /// The data of a text; a lone surrogate is read as U+FFFD.
    pub fn data(&self, text: &JsValue) -> String {
        string(get_of(&self.text, "data", text))
    }

    /// Walks the elements and texts under a root.
    pub fn walker(&self, root: &JsValue) -> Result<TreeWalker, JsValue> {
        const SHOWN: u32 = (1 << (ELEMENT - 1)) | (1 << (TEXT - 1)) | (1 << (CDATA - 1));
        let owner = get_of(&self.node, "ownerDocument", root)?;
        create_tree_walker(if owner.is_null() { root } else { &owner }, root, SHOWN)
    }
}

fn string(value: Result<JsValue, JsValue>) -> String {
    value.ok().and_then(|value| value.as_string()).unwrap_or_default()
}

/// Whether an element has any attribute.
pub fn has_attributes(element: &JsValue) -> bool {
    has_attributes_of(element).unwrap_or_default()
}

/// The value of an attribute; none if there is none.
pub fn attribute(element: &JsValue, name: &str) -> Option<String> {
    attribute_of(element, name).ok().flatten()
}
