// Loaded into every process of the tests: a connection to anywhere but this computer fails, and says so.
import dns from "node:dns";
import net from "node:net";

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/i;

/** @param {unknown} host */
function refuse(host) {
  if (host === undefined || host === null || host === "" || LOOPBACK.test(String(host))) return;
  throw new Error(`a test dialled ${String(host)}: tests speak to loopback servers only`);
}

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (/** @type {unknown[]} */ ...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === "number") refuse(typeof second === "string" ? second : undefined);
  else if (typeof first === "object" && first !== null && !("path" in first && first.path))
    refuse(first.host);
  return Reflect.apply(connect, this, args);
};

for (const module of [dns, dns.promises]) {
  for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
    const ask = Reflect.get(module, name);
    Reflect.set(module, name, function (/** @type {unknown} */ host, /** @type {unknown[]} */ ...rest) {
      if (net.isIP(String(host)) === 0) refuse(host); // to look an address up asks nobody
      return Reflect.apply(ask, this, [host, ...rest]);
    });
  }
}
