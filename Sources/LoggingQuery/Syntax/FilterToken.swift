import SourceText

/// A piece of a filter that has a meaning of its own.
struct FilterToken {
    enum Kind: Equatable {
        /// Letters without quotes, with neither a dot nor an operator in them.
        case word(String)
        /// A text in double quotes, its escapes resolved, and the same for a regular expression.
        case quoted(String, pattern: String)
        case comparison(ComparisonOperator)
        case open, close, comma, dot, star
        /// A minus that begins a term or a number.
        case minus
        case end
    }

    let kind: Kind
    let range: SourceRange

    /// Whether nothing stands between this and the token before.
    let isAdjacent: Bool

    /// Whether this is a word that stands for an operation between terms.
    func isKeyword(_ word: String) -> Bool { kind == .word(word) }

    /// Whether this is one of the words that stand for operations between terms.
    var isKeyword: Bool { isKeyword("AND") || isKeyword("OR") || isKeyword("NOT") }
}
