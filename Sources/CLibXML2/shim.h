#ifndef STADTFEED_CLIBXML2_SHIM_H
#define STADTFEED_CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU, whose headers clash with Foundation's
// own copy. No ICU type is part of what is used here, so leave them out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlwriter.h>

/// The error callback's parameter is `xmlError *` up to libxml2 2.11 and
/// `const xmlError *` from 2.12 on; here it is the latter for both.
typedef void (*stadtfeed_error_callback)(void *data, const xmlError *error);

static inline void stadtfeed_report_errors_to(xmlSAXHandler *handlers,
                                              stadtfeed_error_callback callback) {
  handlers->serror = (xmlStructuredErrorFunc)callback;
}

#endif
