#include "floors.h"

#include <libxml/parser.h>

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace, int namespaces,
                  const xmlChar **declared, int attributes, int defaults, const xmlChar **values) {
  (void)context, (void)name, (void)prefix, (void)namespace, (void)namespaces, (void)declared, (void)attributes;
  (void)defaults, (void)values;
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *namespace) {
  (void)context, (void)name, (void)prefix, (void)namespace;
}

static void text(void *context, const xmlChar *bytes, int count) { (void)context, (void)bytes, (void)count; }

static int take(const char *bytes, int count, void *parser) { return xmlParseChunk(parser, bytes, count, 0); }

int floor_sax(const char *path) {
  xmlSAXHandler handlers = {.initialized = XML_SAX2_MAGIC, .startElementNs = start, .endElementNs = end,
                            .characters = text, .ignorableWhitespace = text, .cdataBlock = text};
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handlers, NULL, NULL, 0, path);
  if (!parser) return 2;
  int status = each_piece(path, take, parser);
  if (status == 0) status = xmlParseChunk(parser, NULL, 0, 1);
  xmlFreeParserCtxt(parser);
  return status == 0 ? 0 : 1;
}
