// Builds our own tree from what yaml-cpp reads, and complains about all that a rubric does without.
#pragma once

#include <rubric/findings.hpp>
#include <rubric/syntax.hpp>
#include <rubric/tree.hpp>
#include <util/line_index.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>

namespace rubricate {

class TreeBuilder : public YAML::EventHandler {
 public:
  /// Thrown when it has seen enough; a finding says why.
  struct Stop {};

  /// Thrown where a quote is open at the end, which the parser lets slip.
  struct UnclosedQuote {
    std::uint32_t at = 0;
  };

  /// `hidden` are the places of signs that the parser takes for ordinary characters since they have been complained
  /// about. All must outlive the builder.
  TreeBuilder(std::string_view text, std::span<const std::uint32_t> hidden, Findings& findings);

  /// The tree; `whole` is false when a part of it had to be left out.
  [[nodiscard]] Tree take() { return {std::move(root_), whole_}; }

  [[nodiscard]] SyntaxError error_at(const YAML::Exception& exception) const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override;
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override;

 private:
  /// A list or map that is being read.
  struct Frame {
    Node node;
    bool flow = false;       // in brackets
    bool wants_key = false;  // in a map: the next node is a key
    bool drop = false;       // the next value belongs to a key that was refused
    std::string key;
    Span key_span;
    std::unordered_map<std::string, std::uint32_t> keys;  // and where each stands
  };

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }
  [[nodiscard]] std::uint32_t offset(const YAML::Mark& mark) const;
  [[nodiscard]] char sign_at(std::uint32_t at) const;
  [[nodiscard]] bool holds_hidden(Span span) const;
  std::uint32_t begin_of(const YAML::Mark& mark);
  void open(Node::Kind kind, const YAML::Mark& mark, char bracket);
  void close(char bracket);
  void add(Node node);
  bool take_key(Frame& frame, Node& node);

  std::string_view text_;
  LineIndex lines_;
  std::uint32_t base_;
  std::span<const std::uint32_t> hidden_;
  Findings& findings_;
  std::vector<Frame> frames_;
  std::optional<Node> root_;
  bool whole_ = true;
  std::size_t nodes_ = 0;
  int documents_ = 0;
  Span last_scalar_;
  bool last_quoted_ = false;
  Span last_brackets_;
  std::uint32_t last_end_ = 0;  // behind all that has been read
};

/// The byte that hides `sign` from the parser (a parsable text has none of them), or NUL when it cannot be hidden.
[[nodiscard]] char mask(char sign);

}  // namespace rubricate
