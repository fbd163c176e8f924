// Paths as text.
#include <util/path.hpp>

#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {

TEST_CASE("a path that leads nowhere but further in") {
  for (const std::string_view path :
       {"overview.md", "event", "event/flyer.md", ".hidden", "a..b", "...", "part-*.md"}) {
    CAPTURE(path);
    CHECK(stays_inside(path));
  }
  for (const std::string_view path : {"", "/etc/passwd", "..", "../plan.md", "event/../../plan.md", ".", "event/.",
                                      "event/", "event//flyer.md", "C:plan.md", "event\\..\\plan.md"}) {
    CAPTURE(path);
    CHECK_FALSE(stays_inside(path));
  }
}

}  // namespace rubricate
