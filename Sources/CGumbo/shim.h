#include <gumbo.h>

// Gumbo's options are a variable that Swift cannot share between threads; errors are not collected, since
// each would copy the stack of open elements.

static inline GumboOutput *planlint_gumbo_parse(const void *bytes, size_t count) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, (const char *)bytes, count);
}

static inline void planlint_gumbo_free(GumboOutput *output) {
  gumbo_destroy_output(&kGumboDefaultOptions, output);
}
