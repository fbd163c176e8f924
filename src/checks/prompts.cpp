// prompts: each question of the guidelines is answered.
#include <checks/answer_lack.hpp>
#include <checks/answers.hpp>
#include <checks/branches.hpp>
#include <checks/input.hpp>
#include <checks/listed_answers.hpp>
#include <checks/text_titles.hpp>
#include <checks/word_band.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace rubricate {
namespace {

constexpr std::string_view k_orders[] = {"any", "given"};
constexpr std::string_view k_marks[] = {"optional", "required"};

constexpr Param k_params[] = {
    {"ask", ParamType::prompts, "The questions: id, ask, also, keywords, words, parts; one-of for either/or", "", true},
    {"order", ParamType::choice, "Whether the answers must stand in the order given", "any", false, k_orders},
    {"marked", ParamType::choice, "Whether each answer must stand under its question", "optional", false, k_marks},
    {"words",
     ParamType::length,
     "How long each answer is to be, unless its prompt says otherwise",
     "",
     false,
     {},
     "100-150"},
};

constexpr Mistake k_mistakes[] = {
    {"prompts/unanswered", "a question with nothing below it"},
    {"prompts/placeholder", "a question with only a placeholder below it"},
    {"prompts/missing", "a question that is nowhere answered"},
    {"prompts/gap", "a question that is answered in one place and left empty in another"},
    {"prompts/none-given", "an answer that says that there is none, or only points elsewhere"},
    {"prompts/not-found", "an answer that may be there, but not under its question"},
    {"prompts/shared", "one text under several questions"},
    {"prompts/either-or", "an either/or question of which neither branch is answered, or both in part"},
    {"prompts/order", "answers in another order than given"},
    {"prompts/too-short", "an answer with too few words"},
    {"prompts/too-long", "an answer with too many words"},
    {"prompts/length-depends", "an answer that is long enough, or not, depending on what counts"},
};

using Prompts = std::vector<Prompt>;

class Run {
 public:
  Run(const CheckInput& input, CheckOutput& out)
      : in_(input),
        out_(out),
        prompts_(*input.params().get<Prompts>("ask")),
        own_(own_of(input)),
        titles_(own_ ? own_->titles() : input.titles.asked().titles()) {
    const std::string* marked = input.params().get<std::string>("marked");
    marked_ = marked != nullptr && *marked == "required";
    if (own_) {
      TextTitles own_titles(*own_);
      answers_ = find_answers(input.texts, own_titles, marked_ ? Numbers::trusted : Numbers::doubted);
    } else {
      answers_ =
          marked_ ? find_answers(input.texts, input.titles, Numbers::trusted) : input.titles.answers(input.texts);
    }
    add_listed_answers(input, titles_, answers_);
  }

  void run() {
    for (const Answer& answer : answers_)
      statuses_.push_back(has_gap(answer) ? Status::cannot_tell : status_of(answer.state));
    undecided_ = choose_branches(titles_, answers_, statuses_);
    add_parts();
    for (std::uint32_t i = 0; i < answers_.size(); ++i)
      if (titles_.entries()[i].parent < 0) out_.result.entries.push_back(entry(i));
    check_order();
    const std::vector<std::uint32_t> together = unplaced();
    for (std::uint32_t i = 0; i < answers_.size(); ++i)
      if (std::ranges::find(together, i) == together.end()) report(i);
    report_unplaced();
    report_branches();
    sum_up();
  }

 private:
  // What this requirement asks, where others of the part ask more; nothing where the part asks the same.
  [[nodiscard]] static std::optional<Asked> own_of(const CheckInput& input) {
    const Prompts& own = *input.params().get<Prompts>("ask");
    if (std::ranges::equal(own, input.titles.asked().prompts(), {}, &Prompt::span, &Prompt::span)) return std::nullopt;
    return Asked(own, container_titles(input.rubric));
  }

  [[nodiscard]] Status status_of(AnswerState state) const {
    switch (state) {
      case AnswerState::found: return Status::passed;
      case AnswerState::placeholder:
      case AnswerState::empty:
      case AnswerState::absent: return Status::failed;
      case AnswerState::unclear: return marked_ ? Status::failed : Status::cannot_tell;
      default: return Status::cannot_tell;
    }
  }

  // The answer is the part's, or begins with it, and has no text of its own above it.
  [[nodiscard]] bool begins_with(std::uint32_t whole, std::uint32_t part) const {
    const Answer& answer = answers_[whole];
    if (answer.state != AnswerState::found || answers_[part].state >= AnswerState::unclear) return false;
    const AnswerBody& body = answer.bodies.front();
    const std::uint32_t title = answers_[part].title.begin;
    return answers_[part].text == body.text && (title == answer.title.begin || title == body.span.begin);
  }

  // A question without text of its own is answered as far as its parts are, under whatever title they stand.
  void add_parts() {
    std::vector<StatusSum> sums(answers_.size());
    std::vector<bool> has_parts(answers_.size()), is_frame(answers_.size());
    for (std::uint32_t i = 0; i < answers_.size(); ++i) {
      if (titles_.entries()[i].parent < 0) continue;
      const auto parent = static_cast<std::uint32_t>(titles_.entries()[i].parent);
      sums[parent].add(statuses_[i]);
      has_parts[parent] = true;
      is_frame[parent] = is_frame[parent] || begins_with(parent, i);
    }
    by_parts_.assign(answers_.size(), false);
    for (std::uint32_t i = 0; i < answers_.size(); ++i) {
      if (!has_parts[i] || statuses_[i] == Status::inapplicable) continue;
      const bool is_found = answers_[i].state == AnswerState::found;
      const Status status = sums[i].status();
      by_parts_[i] = is_frame[i] || (!is_found && status == Status::passed);
      if (by_parts_[i] || (!is_found && status == Status::failed)) statuses_[i] = status;
    }
  }

  // Of things with the same questions each, such as goals, one was left open. A title may well stand above another.
  static bool has_gap(const Answer& answer) {
    return answer.state == AnswerState::found && answer.gap &&
           (answer.kind == AnchorKind::lead_in || answer.kind == AnchorKind::line);
  }

  [[nodiscard]] const Text& text_of(std::uint32_t i) const { return in_.texts[answers_[i].text]; }
  [[nodiscard]] std::string lines_of(const AnswerBody& body) const { return lines(in_.texts[body.text], body.span); }

  [[nodiscard]] std::string address(std::uint32_t i) const {
    const PromptTitles::Entry& entry = titles_.entries()[i];
    if (entry.parent < 0) return fmt::format("{}.{}", in_.requirement.address, entry.prompt->id);
    return fmt::format("{}.{}", address(static_cast<std::uint32_t>(entry.parent)), entry.prompt->id);
  }

  [[nodiscard]] std::string how(std::uint32_t i) const {
    const Answer& answer = answers_[i];
    if (statuses_[i] == Status::inapplicable) return "the other branch is answered";
    if (by_parts_[i]) return "through its parts";
    switch (answer.state) {
      case AnswerState::found: {
        const std::string_view rule = answer.rule == MatchRule::number ? "by its number" : describe(answer.kind);
        return fmt::format("{}, {}", lines_of(answer.bodies.front()), rule);
      }
      case AnswerState::shared:
        return answer.bodies.empty()
                   ? fmt::format("{}: no text of its own", lines(text_of(i), answer.title))
                   : fmt::format("{}, together with other questions", lines_of(answer.bodies.front()));
      case AnswerState::none_given:
        return fmt::format("{}: gives no answer of its own", lines(text_of(i), answer.title));
      case AnswerState::foreign:
        return fmt::format("{}: the text below has another title", lines(text_of(i), answer.title));
      case AnswerState::placeholder: return fmt::format("{}: still to be filled in", lines(text_of(i), answer.title));
      case AnswerState::empty: return fmt::format("{}: nothing below the question", lines(text_of(i), answer.title));
      case AnswerState::unclear: return "not under a title of its own";
      case AnswerState::absent: return "not found";
    }
    return "";
  }

  [[nodiscard]] std::optional<Place> place(std::uint32_t i) const {
    const Answer& answer = answers_[i];
    if (!answer.bodies.empty()) return in_.texts[answer.bodies.front().text].place(answer.bodies.front().span);
    if (answer.state < AnswerState::unclear) return text_of(i).place(answer.title);
    return std::nullopt;
  }

  Entry entry(std::uint32_t i) {
    Entry result{titles_.entries()[i].prompt->id, statuses_[i], how(i), place(i), {}};
    for (std::uint32_t p = i + 1; p < answers_.size(); ++p)
      if (titles_.entries()[p].parent == static_cast<std::int32_t>(i)) result.parts.push_back(entry(p));
    return result;
  }

  // Where to point at when there is nothing to point at: the beginning of the text.
  [[nodiscard]] std::optional<Place> beginning() const {
    if (in_.texts.empty()) return std::nullopt;
    const Text& text = in_.texts.front();
    for (std::uint32_t i = text.first; i < text.end; ++i)
      if (is_leaf(text.document->blocks[i].kind)) return text.place(text.document->blocks[i]);
    return std::nullopt;
  }

  [[nodiscard]] bool is_undecided(const Branch& branch) const {
    return std::ranges::find(undecided_, branch.choice, &UndecidedChoice::choice) != undecided_.end();
  }

  // A question whose whole group is told by one finding needs none of its own.
  [[nodiscard]] bool told_together(std::uint32_t i) const {
    const auto& branch = titles_.entries()[i].prompt->branch;
    return branch && answers_[i].state >= AnswerState::placeholder && is_undecided(*branch);
  }

  void report(std::uint32_t i) {
    if (statuses_[i] == Status::inapplicable || by_parts_[i] || told_together(i)) return;
    const Prompt& prompt = *titles_.entries()[i].prompt;
    const Answer& answer = answers_[i];
    const Severity severity = statuses_[i] == Status::failed ? Severity::error : Severity::unsure;
    const bool part = titles_.entries()[i].parent >= 0;
    if (part && silent_part(i)) return;
    if (answer.state == AnswerState::found) {
      check_length(i);
      if (const auto& gap = answer.gap; gap && statuses_[i] == Status::cannot_tell)
        out_.add("prompts/gap", severity, address(i), in_.texts[gap->text].place(gap->span),
                 fmt::format("“{}” is answered, and stands here once more with nothing behind it", prompt.ask),
                 "Answer it here as well, or take it out.");
      return;
    }
    AnswerLack lack = lack_of(answer.state, prompt);
    out_.add(lack.id, severity, address(i), place_of_lack(i), std::move(lack.message), std::move(lack.help));
  }

  [[nodiscard]] std::optional<Place> place_of_lack(std::uint32_t i) const {
    if (answers_[i].state < AnswerState::unclear) return place(i);
    const bool is_part = titles_.entries()[i].parent >= 0;
    return is_part && answers_[i].state == AnswerState::unclear ? parent_place(i) : beginning();
  }

  [[nodiscard]] std::optional<Place> parent_place(std::uint32_t i) const {
    const auto found = place(static_cast<std::uint32_t>(titles_.entries()[i].parent));
    return found ? found : beginning();
  }

  // Sub-questions of a question that is itself not there are told with it.
  [[nodiscard]] bool silent_part(std::uint32_t i) const {
    const Answer& parent = answers_[static_cast<std::size_t>(titles_.entries()[i].parent)];
    return answers_[i].state >= AnswerState::unclear && parent.state != AnswerState::found;
  }

  // Questions whose answers may stand anywhere in the text; told in one finding when there are several.
  [[nodiscard]] std::vector<std::uint32_t> unplaced() const {
    std::vector<std::uint32_t> all;
    for (std::uint32_t i = 0; i < answers_.size(); ++i)
      if (answers_[i].state == AnswerState::unclear && statuses_[i] != Status::inapplicable && !by_parts_[i] &&
          !told_together(i) && !(titles_.entries()[i].parent >= 0 && silent_part(i)))
        all.push_back(i);
    return all.size() > 1 ? all : std::vector<std::uint32_t>{};
  }

  void report_unplaced() {
    const std::vector<std::uint32_t> all = unplaced();
    if (all.empty()) return;
    const std::uint32_t first = all.front();
    const Prompt& prompt = *titles_.entries()[first].prompt;
    std::vector<std::string> ids;
    for (const std::uint32_t i : all) ids.push_back(titles_.entries()[i].prompt->id);
    out_.add("prompts/not-found", statuses_[first] == Status::failed ? Severity::error : Severity::unsure,
             in_.requirement.address, titles_.entries()[first].parent >= 0 ? parent_place(first) : beginning(),
             fmt::format("cannot find where {} questions are answered ({}): no title stands for them", all.size(),
                         fmt::join(ids, ", ")),
             fmt::format("If they are answered, put a title above each answer, such as “{}”.",
                         prompt.also.empty() ? prompt.ask : prompt.also.front()));
  }

  void check_length(std::uint32_t i) {
    const Prompt& prompt = *titles_.entries()[i].prompt;
    const Band* standard = in_.params().get<Band>("words");
    const Band* band = prompt.words ? &*prompt.words : standard;
    if (band == nullptr || titles_.entries()[i].parent >= 0 || (prompt.branch && is_undecided(*prompt.branch))) return;
    WordRange words;
    for (const AnswerBody& body : answers_[i].bodies) words = words + words_of(body.text).count(body.span);
    const Status status = judge(words, *band);
    if (status == Status::passed) return;
    const bool failed = status == Status::failed;
    statuses_[i] = status;
    for (Entry& entry : out_.result.entries)
      if (entry.id == prompt.id) {
        entry.status = status;
        entry.how += fmt::format(", {} ({} wanted)", to_string(words), to_string(*band));
      }
    const std::string_view id = !failed                   ? "prompts/length-depends"
                                : words.least < band->min ? "prompts/too-short"
                                                          : "prompts/too-long";
    out_.add(id, failed ? Severity::error : Severity::unsure, address(i), place(i),
             fmt::format("the answer to “{}” has {}; {} wanted{}", prompt.ask, to_string(words), to_string(*band),
                         failed ? "" : ": it depends on what counts"),
             advice(words, *band));
  }

  const TextWords& words_of(std::uint32_t text) {
    const auto known = words_.find(text);
    if (known != words_.end()) return known->second;
    return words_.emplace(text, TextWords(in_.texts[text], in_.rubric.counting)).first->second;
  }

  void report_branches() {
    for (const UndecidedChoice& choice : undecided_) {
      std::string names, lacking;
      bool all_failed = true;
      for (const BranchPrompts& branch : choice.branches) {
        std::vector<std::string> ids, missing;
        for (const std::uint32_t i : branch.prompts) {
          ids.push_back(titles_.entries()[i].prompt->id);
          if (answers_[i].state != AnswerState::found) missing.push_back(ids.back());
          all_failed = all_failed && statuses_[i] == Status::failed;
        }
        names += fmt::format("{}“{}” ({})", names.empty() ? "" : " or ", branch.name, fmt::join(ids, ", "));
        lacking += fmt::format("{}“{}” lacks {}", lacking.empty() ? "" : ", ", branch.name, fmt::join(missing, ", "));
      }
      out_.add("prompts/either-or", !choice.begun && all_failed ? Severity::error : Severity::unsure,
               in_.requirement.address, beginning(),
               choice.begun ? fmt::format("parts of several branches are answered, none in full: {}", lacking)
                            : fmt::format("cannot find an answer to either {}; one of them is wanted", names),
               "Answer all questions of one branch, each under a title of its own.");
    }
  }

  // Answers in the order given, where the guidelines ask for it.
  void check_order() {
    const std::string* order = in_.params().get<std::string>("order");
    if (order == nullptr || *order != "given") return;
    const Answer* before = nullptr;
    for (std::uint32_t i = 0; i < answers_.size(); ++i) {
      if (titles_.entries()[i].parent >= 0 || answers_[i].state != AnswerState::found) continue;
      const Answer& answer = answers_[i];
      if (before != nullptr && answer.text == before->text && answer.title.begin < before->title.begin) {
        out_.add(
            "prompts/order", Severity::error, address(i), text_of(i).place(answer.title),
            fmt::format("“{}” is answered too early; the guidelines give an order", titles_.entries()[i].prompt->ask),
            "Put the answers in the order of the questions.");
        wrong_order_ = true;
      }
      before = &answer;
    }
  }

  void sum_up() {
    StatusSum sum;
    std::size_t answered = 0, wanted = 0;
    const bool neither_failed = std::ranges::any_of(
        out_.findings, [](const Finding& f) { return f.id == "prompts/either-or" && f.severity == Severity::error; });
    for (std::uint32_t i = 0; i < statuses_.size(); ++i) {
      const auto& branch = titles_.entries()[i].prompt->branch;
      if (branch && is_undecided(*branch)) continue;
      sum.add(statuses_[i]);
      if (titles_.entries()[i].parent >= 0 || statuses_[i] == Status::inapplicable) continue;
      ++wanted;
      if (statuses_[i] == Status::passed) ++answered;
    }
    for (std::size_t i = 0; i < undecided_.size(); ++i) {
      ++wanted;
      sum.add(neither_failed ? Status::failed : Status::cannot_tell);
    }
    if (wrong_order_) sum.add(Status::failed);
    out_.result.status = sum.status();
    out_.result.found = fmt::format("{} of {} answered", answered, wanted);
    out_.result.wanted = "all";
  }

  const CheckInput& in_;
  CheckOutput& out_;
  const Prompts& prompts_;
  std::optional<Asked> own_;
  const PromptTitles& titles_;
  std::vector<Answer> answers_;
  std::vector<Status> statuses_;
  std::vector<bool> by_parts_;                // answered through its parts only
  std::map<std::uint32_t, TextWords> words_;  // by text, of those that were asked for
  std::vector<UndecidedChoice> undecided_;
  bool marked_ = false;
  bool wrong_order_ = false;
};

void run(const CheckInput& in, CheckOutput& out) { Run(in, out).run(); }

}  // namespace

extern const CheckKind k_prompts{"prompts", "Each question of the guidelines is answered", k_params, k_mistakes, run};

}  // namespace rubricate
