/// The string literals of a Swift file, each as the template that a message makes of it.
struct SwiftLiterals {
    /// One literal.
    struct Literal {
        /// The text without escapes and indentation, with `{0}`, `{1}`… for interpolations.
        let template: String
        /// The line on which it begins.
        let line: Int
        /// The names of the calls around it, outermost first, `["RuleDescription", "RuleProse"]`; for the body of
        /// what gives a message, `Message`.
        let calls: [String]
    }

    private let text: [Unicode.Scalar]
    private var index = 0
    private var line = 1
    private var calls: [String] = []
    private(set) var literals: [Literal] = []

    /// Whether every literal and bracket was closed, so that nothing was misread.
    private(set) var isSound = true

    init(_ source: String) {
        text = Array(source.unicodeScalars)
        code()
        isSound = isSound && calls.isEmpty && index == text.count
        literals.sort { $0.line < $1.line }
    }

    /// Code up to the end, or up to the bracket that closes an interpolation.
    private mutating func code() {
        let depth = calls.count
        while let scalar = peek() {
            switch scalar {
            case "/" where peek(1) == "/": while let next = peek(), next != "\n" { step() }
            case "/" where peek(1) == "*": comment()
            case "\"": literal(hashes: 0)
            case "#":
                var hashes = 1
                while peek(hashes) == "#" { hashes += 1 }
                if peek(hashes) == "\"" {
                    for _ in 0..<hashes { step() }
                    literal(hashes: hashes)
                } else {
                    step()
                }
            case "(", "[", "{":
                calls.append(scalar == "(" ? name(before: index) : scalar == "{" ? result(before: index) : "")
                step()
            case ")", "]", "}":
                if calls.count == depth { return }
                calls.removeLast()
                step()
            default: step()
            }
        }
    }

    private mutating func comment() {
        var depth = 0
        repeat {
            if peek() == "/", peek(1) == "*" {
                depth += 1
                step()
            } else if peek() == "*", peek(1) == "/" {
                depth -= 1
                step()
            }
            step()
        } while depth > 0 && peek() != nil
    }

    private mutating func literal(hashes: Int) {
        let (start, around) = (line, calls)
        let quotes = peek(1) == "\"" && peek(2) == "\"" ? 3 : 1
        for _ in 0..<quotes { step() }
        var content = String.UnicodeScalarView()
        var count = 0
        while !closes(quotes, hashes) {
            guard let scalar = peek(), quotes == 3 || scalar != "\n" else {
                isSound = false
                return
            }
            step()
            if scalar == "\\", (0..<hashes).allSatisfy({ peek($0) == "#" }) {
                for _ in 0..<hashes { step() }
                escape(&content, &count)
            } else {
                content.append(scalar)
            }
        }
        for _ in 0..<quotes + hashes { step() }
        let template = quotes == 3 ? Self.unindented(content) : String(content)
        literals.append(Literal(template: template, line: start, calls: around.filter { !$0.isEmpty }))
    }

    private mutating func escape(_ content: inout String.UnicodeScalarView, _ count: inout Int) {
        guard let scalar = peek() else { return }
        step()
        switch scalar {
        case "(":
            content.append(contentsOf: "{\(count)}".unicodeScalars)
            count += 1
            calls.append("")
            let depth = calls.count
            code()
            isSound = isSound && calls.count == depth
            calls.removeLast()
            step()
        case "u":
            var digits = ""
            while let next = peek(), next != "}" {
                if next != "{" { digits.unicodeScalars.append(next) }
                step()
            }
            step()
            if let value = UInt32(digits, radix: 16), let unescaped = Unicode.Scalar(value) {
                content.append(unescaped)
            }
        case "\n": content.append(Self.continuation)
        case "n": content.append("\n")
        case "t": content.append("\t")
        case "r": content.append("\r")
        case "0": content.append("\0")
        default: content.append(scalar)
        }
    }

    /// Stands for the end of a line that the literal takes back.
    private static let continuation: Unicode.Scalar = "\u{E000}"

    /// A multi-line literal without its first and last line end and the indentation of its last line.
    private static func unindented(_ content: String.UnicodeScalarView) -> String {
        let indentation = content.reversed().prefix { $0 == " " }.count
        var result = String.UnicodeScalarView()
        var column = 0
        for scalar in content {
            if scalar == "\n" || scalar == continuation {
                if scalar == "\n" { result.append(scalar) }
                column = 0
            } else {
                if scalar != " " || column >= indentation { result.append(scalar) }
                column += 1
            }
        }
        return String(result.dropFirst().dropLast())
    }

    // MARK: Moving on

    private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
        text.indices.contains(index + offset) ? text[index + offset] : nil
    }

    private mutating func step() {
        if peek() == "\n" { line += 1 }
        index += 1
    }

    private func closes(_ quotes: Int, _ hashes: Int) -> Bool {
        (0..<quotes).allSatisfy { peek($0) == "\"" } && (quotes..<quotes + hashes).allSatisfy { peek($0) == "#" }
    }

    /// What a body that begins here gives, when that is a message.
    private func result(before end: Int) -> String {
        let declared = text[..<end].reversed().drop { $0 == " " || $0 == "?" }.prefix { $0.properties.isAlphabetic }
        return declared.reversed().elementsEqual("Message".unicodeScalars) ? "Message" : ""
    }

    private func name(before end: Int) -> String {
        let letters = text[..<end].reversed().prefix { $0.properties.isAlphabetic || $0 == "_" || $0.isNumber }
        return String(String.UnicodeScalarView(letters.reversed()))
    }
}

extension Unicode.Scalar {
    fileprivate var isNumber: Bool { properties.numericType != nil }
}
