// The only place that knows md4c: turns its calls into a Document.
#pragma once

#include <document/builder.hpp>
#include <document/guarded_source.hpp>

#include <cstdint>
#include <string_view>

namespace rubricate {

/// Reads `guarded` from byte `begin` into `builder`; text is copied from `source`, to which `guarded` corresponds.
/// With `is_plain`, indentation makes no code.
void read_with_md4c(DocumentBuilder& builder, Document& document, std::string_view source, const GuardedSource& guarded,
                    std::uint32_t begin, bool is_plain);

}  // namespace rubricate
