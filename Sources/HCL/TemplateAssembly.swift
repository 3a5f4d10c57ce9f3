import Messages
import SourceText

/// A template before its directives are paired.
enum TemplatePiece {
    case text(String)
    case interpolation(Expression)
    case `if`(Expression, SourceRange)
    case `else`(SourceRange)
    case endif(SourceRange)
    case `for`(keyName: String?, valueName: String, Expression, SourceRange)
    case endfor(SourceRange)
}

/// Puts the pieces of a template together: indentation, strip markers, pairs of directives.
enum TemplateAssembly {
    /// The expression that a template's pieces make.
    static func expression(_ pieces: [TemplatePiece]) throws(SyntaxError) -> Expression.Kind {
        if pieces.count == 1, case .interpolation(let inner) = pieces[0] { return .wrapped(inner) }
        var rest = pieces[...]
        let parts = melded(try parts(&rest, inside: nil, depth: 0).parts)
        if parts.isEmpty { return .string("") }
        if parts.count == 1, case .text(let text) = parts[0] { return .string(text) }
        return .template(parts)
    }

    // MARK: Directives

    private enum Terminator { case end, `else`, endif, endfor }

    private static func parts(
        _ pieces: inout ArraySlice<TemplatePiece>,
        inside opening: (word: String, range: SourceRange)?,
        depth: Int
    ) throws(SyntaxError) -> (parts: [TemplatePart], terminator: Terminator) {
        if depth > Parser.depthLimit, let opening {
            throw SyntaxError("directives nested deeper than \(Parser.depthLimit) levels", at: opening.range)
        }
        var parts: [TemplatePart] = []
        while let piece = pieces.popFirst() {
            switch piece {
            case .text(let text): parts.append(.text(text))
            case .interpolation(let expression): parts.append(.interpolation(expression))
            case .if(let condition, let range):
                parts.append(try conditional(condition, range, &pieces, depth: depth + 1))
            case .for(let key, let value, let collection, let range):
                let body = try Self.parts(&pieces, inside: ("for", range), depth: depth + 1)
                guard body.terminator == .endfor else { throw unpaired("for", "endfor", range) }
                parts.append(.loop(keyName: key, valueName: value, collection: collection, body: melded(body.parts)))
            case .else(let range):
                guard opening?.word == "if" else { throw stray("else", range) }
                return (parts, .else)
            case .endif(let range):
                guard opening?.word == "if" || opening?.word == "else" else { throw stray("endif", range) }
                return (parts, .endif)
            case .endfor(let range):
                guard opening?.word == "for" else { throw stray("endfor", range) }
                return (parts, .endfor)
            }
        }
        return (parts, .end)
    }

    private static func conditional(
        _ condition: Expression,
        _ range: SourceRange,
        _ pieces: inout ArraySlice<TemplatePiece>,
        depth: Int
    ) throws(SyntaxError) -> TemplatePart {
        let first = try parts(&pieces, inside: ("if", range), depth: depth)
        switch first.terminator {
        case .endif: return .conditional(condition, whenTrue: melded(first.parts), whenFalse: [])
        case .else:
            let second = try parts(&pieces, inside: ("else", range), depth: depth)
            guard second.terminator == .endif else { throw unpaired("if", "endif", range) }
            return .conditional(condition, whenTrue: melded(first.parts), whenFalse: melded(second.parts))
        default: throw unpaired("if", "endif", range)
        }
    }

    private static func unpaired(_ word: String, _ missing: String, _ range: SourceRange) -> SyntaxError {
        SyntaxError("this %{ \(word) } has no %{ \(missing) }", at: range)
    }

    private static func stray(_ word: String, _ range: SourceRange) -> SyntaxError {
        SyntaxError("this %{ \(word) } closes nothing", at: range)
    }

    /// Puts neighbouring texts together.
    private static func melded(_ parts: [TemplatePart]) -> [TemplatePart] {
        var result: [TemplatePart] = []
        var pending = ""
        for part in parts {
            if case .text(let text) = part {
                pending += text
                continue
            }
            if !pending.isEmpty { result.append(.text(pending)) }
            pending = ""
            result.append(part)
        }
        if !pending.isEmpty { result.append(.text(pending)) }
        return result
    }

    // MARK: White space

    /// Removes white space from the end of the text before a sequence that begins with `~`.
    static func stripEnd(_ pieces: inout [TemplatePiece]) {
        guard case .text(let text) = pieces.last else { return }
        var scalars = text.unicodeScalars
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        pieces[pieces.count - 1] = .text(String(scalars))
    }

    private static func endsLine(_ text: String) -> Bool { text.utf8.last == UInt8(ascii: "\n") }

    /// Removes the smallest indentation from all lines (`<<-`); blank lines do not count and stay as they are.
    static func removeIndentation(_ pieces: inout [TemplatePiece]) {
        var smallest = Int.max
        var atLineStart = true
        var indented: [Int] = []
        for (index, piece) in pieces.enumerated() {
            guard case .text(let text) = piece else {
                if atLineStart { smallest = 0 }
                atLineStart = false
                continue
            }
            if atLineStart {
                let spaces = text.prefix { $0.isWhitespace }
                if spaces.count < text.count || !endsLine(text) {
                    smallest = min(smallest, spaces.count)
                    indented.append(index)
                }
            }
            atLineStart = endsLine(text)
        }
        for index in indented {
            if case .text(let text) = pieces[index] { pieces[index] = .text(String(text.dropFirst(smallest))) }
        }
    }
}
