// sections: these titles are there, where guidelines prescribe titles.
#include <checks/input.hpp>
#include <checks/titled.hpp>
#include <checks/word_band.hpp>
#include <document/pictures.hpp>
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
    {"words", ParamType::length, "How long the text of each section is to be", "", false, {}, "at least 100"},
};

constexpr Mistake k_mistakes[] = {
    {"sections/missing", "a title that is not there"},
    {"sections/empty", "a title with nothing below it"},
    {"sections/order", "titles in another order than given"},
    {"sections/level", "a title at another level"},
    {"sections/too-short", "a section with too few words, however they are counted"},
    {"sections/too-long", "a section with too many words, however they are counted"},
    {"sections/length-depends", "a section long enough or not, depending on what counts as text"},
};

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out) : in_(input), out_(out), sections_(find_sections(input.texts)) {
    for (const Text& text : input.texts) pictures_.emplace_back(*text.document);
  }

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
    const TitledSection* found = nullptr;
    // Of several sections of that name the first that holds something; a table of contents names them too.
    for (const std::size_t i : find_called(sections_, title)) {
      const TitledSection& section = sections_[i];
      const bool holds_something = !is_empty(section);
      if (found == nullptr || holds_something) found = &section;
      if (holds_something) break;
    }
    if (found == nullptr) {
      report_missing(title, id, address);
      return Status::failed;
    }
    const Status status = check_found(title, *found, address);
    out_.result.entries.push_back(
        {id, status, lines(*found->text, found->title), found->text->place(found->title), {}});
    return status;
  }

  void report_missing(const Title& title, std::string_view id, const std::string& address) {
    const TitledSection* near = nearest_section(id);
    std::optional<Place> place;
    std::string help;
    if (near != nullptr) {
      place = near->text->place(near->title);
      help = fmt::format("The title in {} comes close; if that is it, rename it. ", lines(*near->text, near->title));
    }
    out_.add("sections/missing", Severity::error, address, place,
             fmt::format("there is no section titled “{}”", title.name),
             fmt::format("{}Add a heading “{}” with its text below.", help, title.name));
    out_.result.entries.push_back({std::string(id), Status::failed, "not found", std::nullopt, {}});
  }

  [[nodiscard]] const TitledSection* nearest_section(std::string_view key) const {
    std::vector<std::string_view> keys;
    for (const TitledSection& section : sections_) keys.push_back(section.key);
    const auto near = nearest(key, keys);
    return near ? &*std::ranges::find(sections_, *near, &TitledSection::key) : nullptr;
  }

  [[nodiscard]] bool is_empty(const TitledSection& section) const {
    const auto text = static_cast<std::size_t>(section.text - in_.texts.data());
    return shows_nothing(*section.text->document, pictures_[text], section.body(), section.source_below());
  }

  Status check_found(const Title& title, const TitledSection& found, const std::string& address) {
    const Place place = found.text->place(found.title);
    StatusSum sum;
    sum.add(Status::passed);
    const auto fail = [&](std::string_view id, std::string message, std::string help) {
      out_.add(id, Severity::error, address, place, std::move(message), std::move(help));
      sum.add(Status::failed);
    };
    if (is_empty(found))
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
    sum.add(check_length(title, found, address));
    return sum.status();
  }

  Status check_length(const Title& title, const TitledSection& found, const std::string& address) {
    const Band* band = in_.params().get<Band>("words");
    if (band == nullptr) return Status::passed;
    const Text below = found.below();
    const WordRange words = TextWords(below, in_.rubric.counting).count(below.span());
    const Status status = judge(words, *band);
    if (status == Status::passed) return status;
    const bool failed = status == Status::failed;
    const std::string_view id = !failed                   ? "sections/length-depends"
                                : words.least < band->min ? "sections/too-short"
                                                          : "sections/too-long";
    out_.add(id, failed ? Severity::error : Severity::unsure, address, found.text->place(found.title),
             fmt::format("“{}” has {}; {} wanted{}", title.name, to_string(words), to_string(*band),
                         failed ? "" : ": it depends on what counts"),
             advice(words, *band));
    return status;
  }

  const CheckInput& in_;
  CheckOutput& out_;
  std::vector<TitledSection> sections_;
  std::vector<Pictures> pictures_;  // by text
  const TitledSection* last_ = nullptr;
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_sections{"sections", "Sections with these titles are there", k_params, k_mistakes, run};

}  // namespace rubricate
