// The places in a text that a link can name.
#include "samples.hpp"

#include <checks/link_anchors.hpp>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("headings by any program's fragment for them") {
  const trial::Reading reading(
      "# 1. What's next?\n\n## École & *Home*\n\n## Scope\n\n## Scope\n\n**Reach**\n\n<a id=\"here\"></a> <p "
      "name='Old'>\n");
  const LinkAnchors anchors(reading.document, reading.source.text);
  using enum LinkAnchors::Found;
  for (const std::string_view fragment :
       {"1-whats-next", "whats-next", "what-s-next", "1.-what's-next", "école--home", "École-&-Home", "scope",
        "scope-1", "user-content-scope", "top", "here", "old", ":~:text=a"}) {
    CAPTURE(fragment);
    CHECK(anchors.find(fragment) == here);
  }
  CHECK(anchors.find("reach") == bold_line);
  CHECK(anchors.find("reaches") == nowhere);
  CHECK(anchors.find("scope-of-it") == nowhere);
}

}  // namespace rubricate
