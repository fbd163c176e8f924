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

TEST_CASE("a path in a URI is nothing but a path") {
  CHECK_EQ(uri_path("a/b-c_d.e~1.md"), "a/b-c_d.e~1.md");
  CHECK_EQ(uri_path("a b?c#d:e%20\xC3\xA9\xFF"), "a%20b%3Fc%23d%3Ae%2520%C3%A9%FF");
}

TEST_CASE("a path from the root does not tell where it begins") {
  CHECK_EQ(without_root("/home/ana/maria/"), "maria");
  CHECK_EQ(without_root("hand-ins/maria/"), "hand-ins/maria/");
  CHECK_EQ(without_root("/"), "/");
  CHECK_EQ(without_root("//"), "/");
  CHECK_EQ(without_root(""), "");
}

}  // namespace rubricate
