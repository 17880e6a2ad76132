#include "baselines.h"

#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>

enum call_kind { CALL_START, CALL_ATTRIBUTE, CALL_TEXT, CALL_END, CALL_INSTRUCTION };

typedef struct {
  enum call_kind kind;
  xmlChar *name;
  xmlChar *value;
} call;

struct written_document {
  call *calls;
  size_t count;
  size_t capacity;
};

static void add(written_document *document, enum call_kind kind, const xmlChar *name,
                const xmlChar *value) {
  if (document->count == document->capacity) {
    document->capacity = document->capacity ? document->capacity * 2 : 1024;
    document->calls = realloc(document->calls, document->capacity * sizeof(call));
  }
  call *next = &document->calls[document->count++];
  next->kind = kind;
  next->name = name ? xmlStrdup(name) : NULL;
  next->value = value ? xmlStrdup(value) : NULL;
}

written_document *written_document_read(const char *bytes, size_t length) {
  xmlTextReaderPtr reader =
      xmlReaderForMemory(bytes, (int)length, NULL, NULL, XML_PARSE_HUGE | XML_PARSE_NONET);
  if (!reader) return NULL;
  written_document *document = calloc(1, sizeof(written_document));
  int status;
  while ((status = xmlTextReaderRead(reader)) == 1) {
    switch (xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT: {
      int empty = xmlTextReaderIsEmptyElement(reader);
      add(document, CALL_START, xmlTextReaderConstName(reader), NULL);
      while (xmlTextReaderMoveToNextAttribute(reader) == 1) {
        add(document, CALL_ATTRIBUTE, xmlTextReaderConstName(reader),
            xmlTextReaderConstValue(reader));
      }
      if (empty) add(document, CALL_END, NULL, NULL);
      break;
    }
    case XML_READER_TYPE_END_ELEMENT:
      add(document, CALL_END, NULL, NULL);
      break;
    case XML_READER_TYPE_TEXT:
      add(document, CALL_TEXT, NULL, xmlTextReaderConstValue(reader));
      break;
    case XML_READER_TYPE_PROCESSING_INSTRUCTION:
      add(document, CALL_INSTRUCTION, xmlTextReaderConstName(reader),
          xmlTextReaderConstValue(reader));
      break;
    default:
      break;
    }
  }
  xmlFreeTextReader(reader);
  if (status != 0) {
    written_document_free(document);
    return NULL;
  }
  return document;
}

static xmlBufferPtr write_all(const written_document *document) {
  xmlBufferPtr buffer = xmlBufferCreateSize(64 * 1024);
  xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT);
  xmlTextWriterPtr writer = xmlNewTextWriterMemory(buffer, 0);
  xmlTextWriterSetIndent(writer, 1);
  xmlTextWriterSetIndentString(writer, BAD_CAST "  ");
  xmlTextWriterStartDocument(writer, "1.0", "utf-8", NULL);
  for (size_t index = 0; index < document->count; index++) {
    const call *next = &document->calls[index];
    switch (next->kind) {
    case CALL_START:
      xmlTextWriterStartElement(writer, next->name);
      break;
    case CALL_ATTRIBUTE:
      xmlTextWriterWriteAttribute(writer, next->name, next->value);
      break;
    case CALL_TEXT:
      xmlTextWriterWriteString(writer, next->value);
      break;
    case CALL_END:
      xmlTextWriterEndElement(writer);
      break;
    case CALL_INSTRUCTION:
      xmlTextWriterWritePI(writer, next->name, next->value);
      break;
    }
  }
  xmlTextWriterEndDocument(writer);
  xmlFreeTextWriter(writer);
  return buffer;
}

size_t written_document_write(const written_document *document) {
  xmlBufferPtr buffer = write_all(document);
  size_t length = (size_t)xmlBufferLength(buffer);
  xmlBufferFree(buffer);
  return length;
}

int written_document_equals(const written_document *document, const char *bytes, size_t length) {
  xmlBufferPtr buffer = write_all(document);
  int equal = (size_t)xmlBufferLength(buffer) == length &&
              memcmp(xmlBufferContent(buffer), bytes, length) == 0;
  xmlBufferFree(buffer);
  return equal;
}

void written_document_free(written_document *document) {
  for (size_t index = 0; index < document->count; index++) {
    xmlFree(document->calls[index].name);
    xmlFree(document->calls[index].value);
  }
  free(document->calls);
  free(document);
}
