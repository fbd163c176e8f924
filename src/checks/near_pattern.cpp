#include <checks/near_pattern.hpp>

#include <algorithm>
#include <array>

namespace rubricate {
namespace {

struct Near {
  std::string_view named;
  std::string_view expression;
};

constexpr auto k_near = std::to_array<Near>({
    {"<date>",
     R"(/\b(jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec|(mon|tues|wednes|thurs|fri|satur|sun)day|spring)"
     R"(|summer|autumn|fall|winter|today|tonight|yesterday|tomorrow|weeks?|months?|years?|easter|christmas|\d)/)"},
    {"<money>",
     R"(/\d|\p{Sc}|\b(dollars?|euros?|pounds?|francs?|cents?|bucks|yen|pesos?|hundreds?|thousands?|millions?|free|)"
     R"(nothing|costs?|price|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|five)\b/)"},
    {"<percent>",
     R"(/\d|\b(hal(f|ves)|thirds?|quarters?|fifths?|tenths?|percent(age)?|per cent|all|none|most|majority|every|)"
     R"(out of|in (two|three|four|five|ten))\b/)"},
    {"<number>", R"(/\d|\b(once|twice|first|second|third|half|both|pair|couple|several|few|many|single)\b/)"},
    {"<url>", R"(/[a-z0-9]\.[a-z]{2,}\b|\b(web|online|site|page)/)"},
    {"<email>", R"(/@|\bat\b.*\bdot\b|\be-?mail|\(at\)|\[at\]/)"},
    {"<phone>", R"(/\d{3}|\b(tele)?phone|\bcall\b|\btel\b|\bmobile|whatsapp/)"},
});

}  // namespace

std::optional<Term> near_pattern(const Term& named) {
  const auto* const near = std::ranges::find(k_near, named.written(), &Near::named);
  if (near == k_near.end()) return std::nullopt;
  auto expression = Term::compile(near->expression);
  return expression ? std::optional(*std::move(expression)) : std::nullopt;
}

}  // namespace rubricate
