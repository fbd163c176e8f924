// Bands and numbers as they are written.
#include <rubric/bands.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace rubricate {
namespace {

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

TEST_CASE("bands in all their forms") {
  struct Case {
    std::string_view written;
    BandUnit unit;
    Band band;
  };
  for (const auto& [written, unit, band] : std::vector<Case>{
           {"450-550", BandUnit::length, {450, 550}},
           {"450–550", BandUnit::length, {450, 550}},
           {" 450 - 550 ", BandUnit::length, {450, 550}},
           {"450 – 550", BandUnit::length, {450, 550}},
           {"1,500-1,900", BandUnit::length, {1500, 1900}},
           {"1500-1900", BandUnit::length, {1500, 1900}},
           {"0-5", BandUnit::length, {0, 5}},
           {"5-5", BandUnit::length, {5, 5}},
           {"at least 300", BandUnit::length, {300, {}}},
           {"at least 1,234,567", BandUnit::length, {1'234'567, {}}},
           {"at most 5", BandUnit::length, {0, 5}},
           {"exactly 5", BandUnit::count, {5, 5}},
           {"5", BandUnit::count, {5, {}, true}},
           {"at least 5", BandUnit::count, {5, {}}},
           {"at most 20 MB", BandUnit::size, {0, 20'000'000}},
           {"at most 1.5 MB", BandUnit::size, {0, 1'500'000}},
           {"100-500 kB", BandUnit::size, {100'000, 500'000}},
           {"at least 1 GB", BandUnit::size, {1'000'000'000, {}}},
           {"15-20 minutes", BandUnit::duration, {900, 1200}},
           {"at most 90 seconds", BandUnit::duration, {0, 90}},
           {"at least 1 hour", BandUnit::duration, {3600, {}}},
           {"exactly 1.5 hours", BandUnit::duration, {5400, 5400}},
           {"at  least\t3", BandUnit::length, {3, {}}},
           {"at\u00A0least 300", BandUnit::length, {300, {}}},
           {"450\u2011550", BandUnit::length, {450, 550}},  // a no-break hyphen
           {"450\u2010550", BandUnit::length, {450, 550}},
           {"2", BandUnit::level, {2, {}, true}},
           {"2-3", BandUnit::level, {2, 3}},
           {"exactly 1", BandUnit::level, {1, 1}},
           {"at most 5", BandUnit::level, {0, 5}},
       }) {
    CAPTURE(written);
    const auto parsed = parse_band(written, unit);
    REQUIRE(parsed);
    CHECK(*parsed == band);
    CHECK(parsed->bare == band.bare);
  }
}

TEST_CASE("what is no band is refused with what to write instead") {
  struct Case {
    std::string_view written;
    BandUnit unit;
    std::string_view id, help;
  };
  for (const auto& [written, unit, id, help] : std::vector<Case>{
           {"", BandUnit::length, "rubric/bad-band", "450-550"},
           {"many", BandUnit::length, "rubric/bad-band", "450-550"},
           {"500", BandUnit::length, "rubric/bare-number", "`at least 500` or `at most 500`"},
           {"550-450", BandUnit::length, "rubric/bad-band", "smaller number first"},
           {"300+", BandUnit::length, "rubric/bad-band", "Write `at least 300`."},
           {">= 300", BandUnit::length, "rubric/bad-band", "Write `at least 300`."},
           {"max 5", BandUnit::count, "rubric/bad-band", "Write `at most 5`."},
           {"up to 5", BandUnit::count, "rubric/bad-band", "Write `at most 5`."},
           {"450 to 550", BandUnit::length, "rubric/bad-band", "Write `450-550`."},
           {"450—550", BandUnit::length, "rubric/bad-band", "Write `450-550`."},
           {"450-550 words", BandUnit::length, "rubric/bad-band", "Leave that out"},
           {"5 things", BandUnit::count, "rubric/bad-band", "Leave that out"},
           {"20", BandUnit::size, "rubric/bad-band", "kB, MB and GB"},
           {"at most 20", BandUnit::size, "rubric/bad-band", "kB, MB and GB"},
           {"at most 20 MiB", BandUnit::size, "rubric/bad-band", "kB, MB and GB"},
           {"20 MB", BandUnit::size, "rubric/bare-number", "`at least 20 MB` or `at most 20 MB`"},
           {"1:30", BandUnit::duration, "rubric/bad-band", "minutes"},
           {"010", BandUnit::count, "rubric/bad-band", "`3-5`"},
           {"-5", BandUnit::count, "rubric/bad-band", "`3-5`"},
           {"1.5", BandUnit::count, "rubric/bad-band", "`3-5`"},
           {"1,50", BandUnit::count, "rubric/bad-band", "`3-5`"},
           {"1500,000", BandUnit::count, "rubric/bad-band", "`3-5`"},
           {"1,5000", BandUnit::count, "rubric/bad-band", "`3-5`"},
           {"450-", BandUnit::length, "rubric/bad-band", "450-550"},
           {"at least", BandUnit::length, "rubric/bad-band", "450-550"},
           {"at least 450-550", BandUnit::length, "rubric/bad-band", "Write `450-550`."},
           {"at least 300, at most 500", BandUnit::length, "rubric/bad-band", "Write `300-500`."},
           {"at least 300 and at most 500", BandUnit::length, "rubric/bad-band", "Write `300-500`."},
           {"between 300 and 500", BandUnit::length, "rubric/bad-band", "Write `300-500`."},
           {"at least 300 at most 200", BandUnit::length, "rubric/bad-band", "450-550"},
           {"450-550-650", BandUnit::length, "rubric/bad-band", "450-550"},
           {"450..550", BandUnit::length, "rubric/bad-band", "Write `450-550`."},
           {"1'000-2'000", BandUnit::length, "rubric/bad-band", "Write `1000-2000`."},
           {"1.000-2.000", BandUnit::length, "rubric/bad-band", "Write `1000-2000`."},
           {"1 000", BandUnit::length, "rubric/bad-band", "`at least 1000` or `at most 1000`"},
           {"4 50-550", BandUnit::length, "rubric/bad-band", "450-550"},
           {"At Least 300", BandUnit::length, "rubric/bad-band", "Write `at least 300`."},
           {"at-least 300", BandUnit::length, "rubric/bad-band", "Write `at least 300`."},
           {"less than 400", BandUnit::length, "rubric/bad-band", "Write `at most 399`."},
           {"more than 300", BandUnit::length, "rubric/bad-band", "Write `at least 301`."},
           {"Max 20 MB", BandUnit::size, "rubric/bad-band", "Write `at most 20 MB`."},
           {"10%", BandUnit::length, "rubric/bad-band", "450-550"},
           {"0", BandUnit::count, "rubric/always-holds", "`exactly 0`"},
           {"0", BandUnit::length, "rubric/always-holds", "`exactly 0`"},
           {"at least 0", BandUnit::length, "rubric/always-holds", "`exactly 0`"},
           {"at least 0 MB", BandUnit::size, "rubric/always-holds", "Leave it out"},
           {"0", BandUnit::level, "rubric/bad-band", "from 1 to 6"},
           {"1", BandUnit::level, "rubric/always-holds", "`exactly 1`"},
           {"1-6", BandUnit::level, "rubric/always-holds", "Leave it out"},
           {"7", BandUnit::level, "rubric/bad-band", "from 1 to 6"},
           {"8-9", BandUnit::level, "rubric/bad-band", "from 1 to 6"},
           {"2-9", BandUnit::level, "rubric/bad-band", "from 1 to 6"},
           {"exactly 0", BandUnit::level, "rubric/bad-band", "from 1 to 6"},
           {"h2", BandUnit::level, "rubric/bad-band", "Write `2`."},
           {"##", BandUnit::level, "rubric/bad-band", "Write `2`."},
           {"500 kB-2 MB", BandUnit::size, "rubric/bad-band", "kB, MB and GB"},
           {"at most 0.0001 kB", BandUnit::size, "rubric/bad-band", "kB, MB and GB"},
           {"99999999999999999999", BandUnit::count, "rubric/bad-band", "`3-5`"},
           {"at most 999999999999 GB", BandUnit::size, "rubric/bad-band", "kB, MB and GB"},
       }) {
    CAPTURE(written);
    const auto parsed = parse_band(written, unit);
    REQUIRE_FALSE(parsed);
    CHECK(parsed.error().id == id);
    CHECK_MESSAGE(contains(parsed.error().help, help), parsed.error().help);
    CHECK_FALSE(parsed.error().message.empty());
  }
}

TEST_CASE("a number must look like one") {
  CHECK(parse_number("0") == 0);
  CHECK(parse_number("12") == 12);
  CHECK(parse_number("1.5") == 1.5);
  CHECK(parse_number("0.25") == 0.25);
  CHECK(parse_number("-3") == -3);
  for (const std::string_view text :
       {"", "010", "1e5", "inf", "nan", "0x10", "1_000", ".5", "5.", "--1", "1,5", "one"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_number(text));
  }
}

}  // namespace
}  // namespace rubricate
