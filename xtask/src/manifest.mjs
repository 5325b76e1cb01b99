// The custom elements manifest (schema 1.0.0) of an element, from the tags of its class's comment and from its public members.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/**
 * @param {string} file of the class
 * @param {string} path under which the package has it
 * @param {{ file: string, name: string }} reflected the type whose properties reflect the attributes
 */
export async function manifestOf(file, path, reflected) {
  const parsed = async (name) => ts.createSourceFile(name, await readFile(name, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const source = await parsed(file);
  const found = source.statements.find((statement) => ts.isClassDeclaration(statement) && tagsOf(statement, 'tagname').length > 0);
  if (found === undefined) throw new Error(`${file} has no class with a @tagname`);
  const named = (name, more = () => ({})) => tagsOf(found, name).map((text) => entry(text, more));
  const typed = (type) => (type === '' ? {} : { type: { text: type } });
  const name = found.name.text;
  const properties = propertiesOf(await parsed(reflected.file), reflected.name);
  const declaration = {
    kind: 'class',
    name,
    description: textOf(ts.getJSDocCommentsAndTags(found)[0]?.comment),
    customElement: true,
    tagName: tagsOf(found, 'tagname')[0],
    superclass: { name: 'HTMLElement', package: 'global:' },
    attributes: named('attr', typed),
    events: named('fires', typed),
    slots: named('slot').map(({ name = '', ...rest }) => ({ name, ...rest })),
    cssParts: named('csspart'),
    cssProperties: named('cssprop'),
    cssStates: named('cssstate'),
    members: [...properties, ...found.members.flatMap(memberOf)],
  };
  const reference = { name, module: path };
  return {
    schemaVersion: '1.0.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [declaration],
        exports: [
          { kind: 'js', name, declaration: reference },
          { kind: 'custom-element-definition', name: declaration.tagName, declaration: reference },
        ],
      },
    ],
  };
}

/** `{type} name - description`, of which all but the last may be missing. */
function entry(text, more) {
  const [, type = '', name = '', description = ''] = text.match(/^(?:\{(.*?)\}(?=\s|$))?\s*([\w-]*)\s*-\s+([^]*)$/) ?? [];
  return { ...(name === '' ? {} : { name }), description, ...more(type) };
}

function tagsOf(node, name) {
  return ts.getJSDocTags(node).filter(({ tagName }) => tagName.text === name).map(fullText);
}

/** All after the tag's name: TypeScript takes a part of some tags for types and names. */
function fullText(tag) {
  const text = tag.getText().replace(/^@\w+\s*/, '');
  return text.replace(/\s*\n\s*\*\s?/g, ' ').replace(/[\s*]+$/, '');
}

function textOf(comment) {
  return ts.getTextOfJSDocComment(comment)?.replace(/\s+/g, ' ') ?? '';
}

/** The public methods and getters. */
function memberOf(member) {
  const isPublic = member.name !== undefined && ts.isIdentifier(member.name) && !/Callback$|^observedAttributes$/.test(member.name.text);
  if (!isPublic) return [];
  const name = member.name.text;
  const description = textOf(ts.getJSDocCommentsAndTags(member)[0]?.comment);
  const returned = ts.getJSDocReturnType(member)?.getText();
  if (ts.isGetAccessor(member)) return [{ kind: 'field', name, description, type: { text: returned }, readonly: true }];
  if (!ts.isMethodDeclaration(member)) return [];
  const parameters = member.parameters.map((parameter) => ({
    name: parameter.name.getText(),
    type: { text: ts.getJSDocType(parameter)?.getText() },
    optional: parameter.initializer !== undefined,
  }));
  return [{ kind: 'method', name, description, parameters, return: { type: { text: returned ?? 'void' } } }];
}

function propertiesOf(source, name) {
  const typedefs = source.statements.flatMap(({ jsDoc = [] }) => jsDoc).flatMap(({ tags = [] }) => tags);
  const found = typedefs.find((tag) => ts.isJSDocTypedefTag(tag) && tag.name?.text === name);
  if (found === undefined) throw new Error(`${source.fileName} has no type ${name}`);
  return found.typeExpression.jsDocPropertyTags.map((tag) => ({
    kind: 'field',
    name: tag.name.getText(),
    type: { text: tag.typeExpression.type.getText() },
    description: textOf(tag.comment),
    reflects: true,
  }));
}
