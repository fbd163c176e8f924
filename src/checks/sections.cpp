// sections: these titles are there, where guidelines prescribe titles.
#include <checks/input.hpp>
#include <checks/placeholder.hpp>
#include <checks/titled.hpp>
#include <document/words.hpp>
#include <util/suggest.hpp>
#include <util/title.hpp>

#include <algorithm>
#include <optional>

namespace rubricate {
namespace {

constexpr std::string_view k_orders[] = {"any", "given"};

constexpr Param k_params[] = {
    {"titles", ParamType::titles, "The titles that must be there", "", true},
    {"order", ParamType::choice, "Whether they must stand in the order given", "any", false, k_orders},
    {"level", ParamType::level, "Which heading levels (1 to 6) a title may have"},
    {"words", ParamType::length, "How long the text of each section is to be"},
};

constexpr Mistake k_mistakes[] = {
    {"sections/missing", "a title that is not there"},        {"sections/empty", "a title with nothing below it"},
    {"sections/order", "titles in another order than given"}, {"sections/level", "a title at another level"},
    {"sections/too-short", "a section with too few words"},   {"sections/too-long", "a section with too many words"},
};

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out) : in_(input), out_(out), sections_(find_sections(input.texts)) {}

  void run() {
    const auto& wanted = *in_.params().get<std::vector<Title>>("titles");
    StatusSum sum;
    std::size_t there = 0;
    for (const Title& title : wanted) {
      const Status status = check(title);
      sum.add(status);
      if (status == Status::passed) ++there;
    }
    out_.result.status = sum.status();
    out_.result.found = fmt::format("{} of {} sections", there, wanted.size());
    out_.result.wanted = "all";
  }

 private:
  Status check(const Title& title) {
    const std::string id = title_key(title.name);
    const std::string address = fmt::format("{}.{}", in_.requirement.address, id);
    auto found = std::ranges::find_if(
        sections_, [&](const TitledSection& f) { return is_called(title, f.text->document->view(f.title)); });
    // Of several sections of that name the first that holds something; a table of contents names them too.
    for (auto other = found; other != sections_.end(); ++other)
      if (is_blank(found->text->document->view(found->body())) &&
          is_called(title, other->text->document->view(other->title)) &&
          !is_blank(other->text->document->view(other->body())))
        found = other;
    if (found == sections_.end()) {
      out_.add("sections/missing", Severity::error, address, std::nullopt,
               fmt::format("there is no section titled “{}”", title.name),
               fmt::format("{}Add a heading “{}” with its text below.", nearest_title(title), title.name));
      out_.result.entries.push_back({id, Status::failed, "not found", std::nullopt, {}});
      return Status::failed;
    }
    const Status status = check_found(title, *found, address);
    out_.result.entries.push_back(
        {id, status, lines(*found->text, found->title), found->text->place(found->title), {}});
    return status;
  }

  // "“3. Methods” comes close. "
  [[nodiscard]] std::string nearest_title(const Title& title) const {
    std::vector<std::string> keys;
    for (const TitledSection& section : sections_)
      keys.push_back(title_key(section.text->document->view(section.title)));
    const std::vector<std::string_view> views(keys.begin(), keys.end());
    const auto near = nearest(title_key(title.name), views);
    return near ? fmt::format("“{}” comes close; if that is it, rename it. ", *near) : "";
  }

  Status check_found(const Title& title, const TitledSection& found, const std::string& address) {
    const Place place = found.text->place(found.title);
    Status status = Status::passed;
    const auto fail = [&](std::string_view id, std::string message, std::string help) {
      out_.add(id, Severity::error, address, place, std::move(message), std::move(help));
      status = Status::failed;
    };
    const std::string_view body = found.text->document->view(found.body());
    if (is_blank(body))
      fail("sections/empty", fmt::format("nothing stands below “{}”", title.name), "Write the section.");
    const Band* level = in_.params().get<Band>("level");
    if (level != nullptr && found.level <= 6 && !level->contains(found.level))
      fail("sections/level",
           fmt::format("“{}” is a heading of level {}; level {} wanted", title.name, found.level, to_string(*level)),
           "Change its level (the number of # signs).");
    const std::string* order = in_.params().get<std::string>("order");
    if (order != nullptr && *order == "given") {
      if (last_ != nullptr && last_->text == found.text && found.title.begin < last_->title.begin)
        fail("sections/order", fmt::format("“{}” stands too early; the guidelines give an order", title.name),
             "Put the sections in the order of the guidelines.");
      last_ = &found;
    }
    const Band* band = in_.params().get<Band>("words");
    const std::uint32_t words = count_words(body, in_.rubric.counting.rule);
    if (band != nullptr && !band->contains(words)) {
      const std::string message =
          fmt::format("“{}” has {}; {} wanted", title.name, plural(words, "word"), to_string(*band));
      if (words < band->min)
        fail("sections/too-short", message, fmt::format("Add at least {}.", plural(band->min - words, "word")));
      else
        fail("sections/too-long", message, fmt::format("Take away at least {}.", plural(words - *band->max, "word")));
    }
    return status;
  }

  const CheckInput& in_;
  CheckOutput& out_;
  std::vector<TitledSection> sections_;
  const TitledSection* last_ = nullptr;
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_sections{"sections", "Sections with these titles are there", k_params, k_mistakes, run};

}  // namespace rubricate
