#ifndef STADTFEED_BASELINES_H
#define STADTFEED_BASELINES_H

#include <stddef.h>

/// An XML document as the calls that write it.
typedef struct written_document written_document;

/// Takes a document apart. NULL where it cannot be read.
written_document *written_document_read(const char *bytes, size_t length);

/// Writes it anew with xmlTextWriter, indented by two blanks.
///
/// @return the number of bytes written; they are the same each time.
size_t written_document_write(const written_document *document);

/// Whether writing gives these bytes.
int written_document_equals(const written_document *document, const char *bytes, size_t length);

void written_document_free(written_document *document);

/// Reads a document with libxml2's push parser and callbacks that do nothing.
///
/// @return whether it was well-formed; otherwise libxml2 may have given up
/// before its end.
int sax_pass(const char *bytes, size_t length);

#endif
