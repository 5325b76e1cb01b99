// A core that crashes: every instance answers one call and traps at the next. So a third call is answered only where the client
// has made a new instance.
import { readFile } from 'node:fs/promises';
import binaryen from 'binaryen';

/** @returns {Promise<Uint8Array<ArrayBuffer>>} */
export async function trappingCore() {
  const module = binaryen.readBinary(await readFile(new URL('../../www/core/zubda_bg.wasm', import.meta.url)));
  const { value: analyze } = binaryen.getExportInfo(module.getExport('analyze'));
  const { params, results } = binaryen.getFunctionInfo(module.getFunction(analyze));
  const given = binaryen.expandType(params).map((type, index) => module.local.get(index, type));
  module.addGlobal('answered', binaryen.i32, true, module.i32.const(0));
  const body = module.block(null, [
    module.if(module.global.get('answered', binaryen.i32), module.unreachable()),
    module.global.set('answered', module.i32.const(1)),
    module.return(module.call(analyze, given, results)),
  ]);
  module.addFunction('analyze once', params, results, [], body);
  module.removeExport('analyze');
  module.addFunctionExport('analyze once', 'analyze');
  if (!module.validate()) throw new Error('the trapping core is no valid module');
  return new Uint8Array(module.emitBinary());
}
