// What file names say.
#include <submission/glob.hpp>
#include <submission/names.hpp>

#include <array>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace rubricate {

TEST_CASE("an extension is what stands behind the last dot, if it looks like one") {
  struct Case {
    std::string_view path, extension, rest;
  };
  constexpr auto k_cases = std::to_array<Case>({{"overview.md", "md", "overview"},
                                                {"a.b/overview.PDF", "pdf", "a.b/overview"},
                                                {"overview.md.txt", "txt", "overview.md"},
                                                {"Part 1. Overview", "", "Part 1. Overview"},
                                                {"a.b/overview", "", "a.b/overview"},
                                                {".hidden", "", ".hidden"},
                                                {"x/.md", "", "x/.md"},
                                                {"overview.", "", "overview."},
                                                {"", "", ""}});
  for (const Case& c : k_cases) {
    CAPTURE(std::string(c.path));
    CHECK(extension_of(c.path) == c.extension);
    CHECK(without_extension(c.path) == c.rest);
  }
}

TEST_CASE("kinds of files") {
  CHECK(kind_of("md") == FileKind::text);
  CHECK(kind_of("docx") == FileKind::document);
  CHECK(kind_of("key") == FileKind::slides);
  CHECK(kind_of("xlsx") == FileKind::sheet);
  CHECK(kind_of("heic") == FileKind::image);
  CHECK(kind_of("m4a") == FileKind::audio);
  CHECK(kind_of("mov") == FileKind::video);
  CHECK(kind_of("zip") == FileKind::archive);
  CHECK(kind_of("exe") == FileKind::other);
  CHECK(kind_of("") == FileKind::other);
  CHECK(to_string(FileKind::image) == "image");
}

TEST_CASE("the words of a name") {
  const auto words = [](std::string_view name) { return fmt::format("{}", fmt::join(name_words(name), "|")); };
  CHECK(words("Part 1 - Maria") == "part|1|maria");
  CHECK(words("Part01_overviewFINAL (2)") == "part|1|overview|final|2");
  CHECK(words("PlanForPartners") == "plan|for|partners");
  CHECK(words("U\u0308bersicht") == "übersicht");
  CHECK(words("\xff\n") == "");
  CHECK(words("000") == "0");
}

TEST_CASE("globs match whole paths") {
  CHECK(glob_matches("*.jpg", "a.jpg"));
  CHECK_FALSE(glob_matches("*.jpg", "a.jpeg"));
  CHECK_FALSE(glob_matches("*.jpg", "b/a.jpg"));
  CHECK(glob_matches("**/*.jpg", "a.jpg"));
  CHECK(glob_matches("**/*.jpg", "b/c/a.jpg"));
  CHECK(glob_matches("b/**", "b/c/a.jpg"));
  CHECK(glob_matches("b/**/a.*", "b/a.jpg"));
  CHECK_FALSE(glob_matches("b/**/a.*", "c/a.jpg"));
  CHECK(glob_matches("photo?.png", "photo1.png"));
  CHECK_FALSE(glob_matches("photo?.png", "photo.png"));
  CHECK(glob_matches("photo?.png", "photoé.png"));
  CHECK(glob_matches("photo[1-3].png", "photo2.png"));
  CHECK_FALSE(glob_matches("photo[!1-3].png", "photo2.png"));
  CHECK(glob_matches("a[]]b", "a]b"));
  CHECK(glob_matches("a[b", "a[b"));
  CHECK(glob_matches("*a*b*", "xxaxxbxx"));
  CHECK_FALSE(glob_matches("*a*b*", "xxbxxaxx"));
  CHECK(glob_matches("", ""));
  CHECK_FALSE(glob_matches("", "a"));
  CHECK(glob_matches("***", "abc"));
}

TEST_CASE("a hostile glob takes no more than pattern times path steps") {
  std::string pattern;
  for (int i = 0; i < 200; ++i) pattern += "*a";
  CHECK_FALSE(glob_matches(pattern + 'b', std::string(4000, 'a')));
  std::string folders;
  for (int i = 0; i < 200; ++i) folders += "**/a/";
  std::string path;
  for (int i = 0; i < 2000; ++i) path += "a/";
  CHECK_FALSE(glob_matches(folders + 'b', path + 'c'));
}

}  // namespace rubricate
