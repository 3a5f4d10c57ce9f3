/// One word, text or sign of a filter, in any of the three languages that alerts are written in.
struct FilterToken: Hashable {
    enum Kind: Hashable {
        /// A name, a path such as `resource.labels.zone`, a keyword or a bare value.
        case word
        /// Text in quotes.
        case quoted
        /// A comparison: `=`, `!=`, `<`, `<=`, `>`, `>=`, `:`, `=~`, `!~`.
        case comparison
        case open, close, comma
        /// Text whose quotes are never closed.
        case broken
    }

    let kind: Kind

    /// The token without quotes and escapes.
    let text: String

    /// The names that a path consists of.
    let components: [String]

    /// The token as it is written.
    let written: String

    /// Whether white space stands in front.
    let followsSpace: Bool
}

/// Takes a filter apart; whatever is not understood becomes a word, so that nothing is lost.
struct FilterScanner {
    private let scalars: [Unicode.Scalar]
    private var offset = 0
    private var tokens: [FilterToken] = []

    /// The API takes no longer filter.
    static let lengthLimit = 20_000

    /// The tokens of a filter; none when it is longer than any filter may be.
    static func tokens(of filter: String) -> [FilterToken] {
        guard filter.utf8.count <= 4 * lengthLimit else { return [] }
        var scanner = FilterScanner(filter)
        scanner.scan()
        return scanner.tokens
    }

    private init(_ filter: String) { scalars = Array(filter.unicodeScalars) }

    private mutating func scan() {
        var followsSpace = false
        while offset < scalars.count {
            if scalars[offset].properties.isWhitespace {
                offset += 1
                followsSpace = true
            } else if scalars[offset...].starts(with: "--".unicodeScalars) {
                while offset < scalars.count, scalars[offset] != "\n" { offset += 1 }
            } else {
                next(followsSpace)
                followsSpace = false
            }
        }
    }

    private mutating func next(_ followsSpace: Bool) {
        switch scalars[offset] {
        case "(": sign(.open, 1, followsSpace)
        case ")": sign(.close, 1, followsSpace)
        case ",": sign(.comma, 1, followsSpace)
        case "=": sign(.comparison, peek(1) == "~" ? 2 : 1, followsSpace)
        case "<", ">": sign(.comparison, peek(1) == "=" ? 2 : 1, followsSpace)
        case ":": sign(.comparison, 1, followsSpace)
        case "!" where peek(1) == "=" || peek(1) == "~": sign(.comparison, 2, followsSpace)
        default: word(followsSpace)
        }
    }

    private func peek(_ distance: Int) -> Unicode.Scalar? {
        offset + distance < scalars.count ? scalars[offset + distance] : nil
    }

    private mutating func sign(_ kind: FilterToken.Kind, _ length: Int, _ followsSpace: Bool) {
        let text = text(from: offset, to: offset + length)
        offset += length
        add(kind, text, [text], text, followsSpace)
    }

    /// A word, with the quoted parts that a path may have.
    private mutating func word(_ followsSpace: Bool) {
        let start = offset
        var components: [String] = []
        var current = String.UnicodeScalarView()
        var isQuoted = false
        var isClosed = true
        loop: while let scalar = peek(0) {
            switch scalar {
            case "\"" where offset == start || scalars[offset - 1] == ".":
                isQuoted = offset == start
                isClosed = hasClosingQuote
                components.append(quoted())
                if isQuoted { break loop }
            case "\"", "(", ")", ",", "=", "<", ">", ":": break loop
            case "!" where peek(1) == "=" || peek(1) == "~": break loop
            case ".":
                if !current.isEmpty { components.append(String(current)) }
                current = String.UnicodeScalarView()
                offset += 1
            case _ where scalar.properties.isWhitespace: break loop
            default:
                current.append(scalar)
                offset += 1
            }
        }
        if !current.isEmpty { components.append(String(current)) }
        if offset == start { offset += 1 }
        if isQuoted, !isClosed {
            return add(.broken, components[0], components, text(from: start, to: offset), followsSpace)
        }
        let written = text(from: start, to: offset)
        add(
            isQuoted ? .quoted : .word,
            isQuoted ? components[0] : components.joined(separator: "."),
            components,
            written,
            followsSpace
        )
    }

    /// Whether the quotes that begin here are closed.
    private var hasClosingQuote: Bool {
        var place = offset + 1
        while place < scalars.count, scalars[place] != "\"" { place += scalars[place] == "\\" ? 2 : 1 }
        return place < scalars.count
    }

    private mutating func quoted() -> String {
        offset += 1
        var text = String.UnicodeScalarView()
        while let scalar = peek(0), scalar != "\"" {
            if scalar == "\\", let escaped = peek(1) {
                // What is no known escape stays as it is: regular expressions are full of those.
                if escaped != "\"" && escaped != "\\" { text.append(scalar) }
                text.append(escaped)
                offset += 2
            } else {
                text.append(scalar)
                offset += 1
            }
        }
        offset = min(offset + 1, scalars.count)
        return String(text)
    }

    private func text(from start: Int, to end: Int) -> String {
        String(String.UnicodeScalarView(scalars[start..<min(end, scalars.count)]))
    }

    private mutating func add(
        _ kind: FilterToken.Kind,
        _ text: String,
        _ components: [String],
        _ written: String,
        _ followsSpace: Bool
    ) {
        tokens.append(
            FilterToken(kind: kind, text: text, components: components, written: written, followsSpace: followsSpace)
        )
    }
}
