import Messages
import SourceText

extension Parser {
    mutating func wholeTemplate() throws(SyntaxError) -> Expression {
        let start = start()
        let pieces = try templatePieces(until: .end)
        return make(try TemplateAssembly.expression(pieces), from: start)
    }

    mutating func quotedTemplate() throws(SyntaxError) -> Expression {
        let start = start()
        advance()
        let pieces = try templatePieces(until: .closeQuote)
        index += 1
        return make(try TemplateAssembly.expression(pieces), from: start)
    }

    mutating func heredoc() throws(SyntaxError) -> Expression {
        let start = start()
        let opening = list.text(index)
        index += 1
        var pieces = try templatePieces(until: .closeHeredoc)
        index += 1
        if opening.hasPrefix("<<-") { TemplateAssembly.removeIndentation(&pieces) }
        return make(try TemplateAssembly.expression(pieces), from: start)
    }

    /// The pieces up to a closing token, which stays. White space is text here, so tokens are read one by one.
    private mutating func templatePieces(until end: Token.Kind) throws(SyntaxError) -> [TemplatePiece] {
        var pieces: [TemplatePiece] = []
        var stripsNext = false
        while list.kind(index) != end {
            let range = list.range(index)
            switch list.kind(index) {
            case .quotedText, .heredocText:
                pieces.append(.text(try literal(stripped: stripsNext)))
                stripsNext = false
            case .openInterpolation, .openDirective:
                if range.upperBound - range.lowerBound == 3 { TemplateAssembly.stripEnd(&pieces) }
                pieces.append(try sequence())
                stripsNext = list.range(index - 1).upperBound - list.range(index - 1).lowerBound == 2
            case .end: throw SyntaxError(Self.unclosed(end), at: fixedRange ?? range)
            default: throw unexpected("expected the end of the text")
            }
        }
        return pieces
    }

    private static func unclosed(_ end: Token.Kind) -> Message {
        end == .closeHeredoc
            ? "this heredoc is never closed; its marker stands alone on a line that ends with a new line"
            : "this text is never closed"
    }

    private mutating func literal(stripped: Bool) throws(SyntaxError) -> String {
        let range = list.range(index)
        let isQuoted = list.kind(index) == .quotedText
        index += 1
        let text = try TemplateText.resolve(list.source.bytes, range, escapes: isQuoted)
        return stripped ? String(text.unicodeScalars.drop { $0.properties.isWhitespace }) : text
    }

    /// `${ … }` or `%{ … }`, its closing brace included.
    private mutating func sequence() throws(SyntaxError) -> TemplatePiece {
        let opening = list.range(index)
        let isInterpolation = list.kind(index) == .openInterpolation
        index += 1
        let piece: TemplatePiece = try withNewlines(false) { parser throws(SyntaxError) in
            let piece = isInterpolation ? .interpolation(try parser.expression()) : try parser.directive(opening)
            guard parser.peek() == .closeSequence else {
                throw parser.unexpected("expected '}' to end the sequence; write $${ for the characters ${ themselves")
            }
            return piece
        }
        index += 1
        return piece
    }

    private mutating func directive(_ opening: SourceRange) throws(SyntaxError) -> TemplatePiece {
        guard peek() == .identifier else { throw unexpected("expected if, else, endif, for or endfor behind %{") }
        let place = fixedRange ?? opening
        switch takeText() {
        case "if": return .if(try expression(), place)
        case "else": return .else(place)
        case "endif": return .endif(place)
        case "for":
            let names = try loopNames()
            return .for(keyName: names.key, valueName: names.value, try expression(), place)
        case "endfor": return .endfor(place)
        case let word:
            throw SyntaxError("'\(word)' is no template directive: if, else, endif, for and endfor are", at: place)
        }
    }
}
