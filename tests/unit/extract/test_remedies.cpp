// What to do about files that could not be opened.
#include <extract/file_type.hpp>
#include <extract/remedies.hpp>

#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

constexpr auto k_all = {Opening::none,      Opening::text,      Opening::facts,       Opening::no_text,
                        Opening::encrypted, Opening::damaged,   Opening::too_large,   Opening::timed_out,
                        Opening::crashed,   Opening::no_helper, Opening::unsupported, Opening::out_of_memory};

}  // namespace

TEST_CASE("novices get the exact next step") {
  struct Case {
    std::string_view type;
    Opening opening;
    std::string_view says;
  };
  for (const auto& [type, opening, says] : {
           Case{"doc", Opening::unsupported, "File > Save As"},
           Case{"doc", Opening::unsupported, "Word document (.docx)"},
           Case{"pages", Opening::unsupported, "File > Export To > Word"},
           Case{"key", Opening::unsupported, "File > Export To > PowerPoint"},
           Case{"numbers", Opening::unsupported, "File > Export To > Excel"},
           Case{"heic", Opening::unsupported, "JPEG"},
           Case{"url", Opening::unsupported, "File > Download"},
           Case{"gdoc", Opening::none, "File > Download"},
           Case{"lnk", Opening::none, "Open file location"},
           Case{"rar", Opening::none, "Unpack"},
           Case{"pdf", Opening::no_text, "(OCR)"},
           Case{"docx", Opening::no_text, "write it as text"},
           Case{"pdf", Opening::encrypted, "print it to PDF"},
           Case{"docx", Opening::encrypted, "Encrypt with Password"},
           Case{"", Opening::encrypted, "Take the password off"},
           Case{"docx", Opening::damaged, "Save it again"},
           Case{"mp4", Opening::damaged, "play the copy to its end"},
           Case{"jpg", Opening::damaged, "Export the picture again"},
           Case{"zip", Opening::damaged, "Pack or download it again"},
           Case{"pdf", Opening::timed_out, "Export it again as PDF"},
           Case{"docx", Opening::out_of_memory, "Export it again"},
           Case{"docx", Opening::crashed, "Export it again"},
           Case{"docx", Opening::too_large, "smaller"},
       }) {
    CAPTURE(type);
    CAPTURE(says);
    CHECK(remedy(type, opening).find(says) != std::string::npos);
  }
}

TEST_CASE("there is nothing to do about what was read") {
  for (const std::string_view type : {"", "pdf", "jpg", "xyz"}) {
    CHECK(remedy(type, Opening::text).empty());
    CHECK(remedy(type, Opening::facts).empty());
    CHECK(remedy(type, Opening::none).empty());
  }
}

TEST_CASE("remedies are one or two short sentences") {
  for (const std::string_view type :
       {"doc", "pages", "heic", "url", "lnk", "icloud", "pdf", "docx", "odt", "mp4", "zip"})
    for (const Opening opening : k_all) {
      const std::string text = remedy(type, opening);
      CAPTURE(text);
      CHECK(text.size() <= 220);
      CHECK((text.empty() || text.ends_with('.')));
    }
}

}  // namespace rubricate
