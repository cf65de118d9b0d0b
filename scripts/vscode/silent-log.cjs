// VS Code writes its logs through native code that only a compiler could build; without it every start prints a
// stack trace. This takes its place and drops the logs. The names are assigned one by one because VS Code
// imports this file as a module, and Node finds the names of a CommonJS module only in this form.
const ignore = () => {};

class Logger {
  trace = ignore;
  debug = ignore;
  info = ignore;
  warn = ignore;
  error = ignore;
  critical = ignore;
  setLevel = ignore;
  getLevel = () => 0;
  setPattern = ignore;
  clearFormatters = ignore;
  flush = ignore;
  drop = ignore;
}

const createLogger = async () => new Logger();

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = ignore;
exports.setFlushOn = ignore;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
