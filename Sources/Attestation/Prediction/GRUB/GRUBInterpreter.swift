import Messages

/// Follows a boot loader's configuration as GRUB with TPM support does, and notes what it measures on the way.
///
/// GRUB measures each command with its words expanded before it runs it, and each file that it reads (GRUB manual,
/// "Measured Boot"). What cannot be told from the script ends the walk: no measurement is ever guessed.
struct GRUBInterpreter {
    /// What a statement led to.
    enum Flow: Hashable {
        /// The next statement.
        case onward
        /// The kernel: GRUB is left.
        case booted
        /// The end of a function.
        case returned
        /// The end of so many loops, or of their current round.
        case left(loops: Int, isContinuing: Bool)
    }

    let conditions: GRUBConditions
    var environment: GRUBEnvironment
    var course = GRUBCourse()
    var menu: [GRUBMenuEntry] = []
    var functions: [String: [GRUBStatement]] = [:]

    /// `$1`, `$2`… of the function or menu entry.
    var parameters: [String] = []

    /// Whether the last command succeeded; nil when that cannot be told.
    var status: Bool? = true

    /// The words of the last command, for the reason why something cannot be told.
    var lastCommand = ""

    /// Whether a kernel is ready to be started.
    var isLoaded = false

    /// How many of the files for `initrd` have been used.
    var initramfsCount = 0

    private var stepBudget = 20_000
    private var textBudget = 32 << 20
    private var callDepth = 0

    private static let depthLimit = 48

    init(_ conditions: GRUBConditions) {
        self.conditions = conditions
        let device = conditions.prefix.prefix { $0 != ")" }.dropFirst()
        environment = GRUBEnvironment(
            prefix: conditions.prefix,
            root: String(device),
            given: conditions.variables
        )
    }

    // MARK: Statements

    mutating func run(_ statements: [GRUBStatement]) throws(GRUBStop) -> Flow {
        for statement in statements {
            let flow = try run(statement)
            guard flow == .onward else { return flow }
        }
        return .onward
    }

    private mutating func run(_ statement: GRUBStatement) throws(GRUBStop) -> Flow {
        try spend()
        switch statement {
        case .function(let name, let body):
            functions[name] = body
            return .onward
        case .command(let words, let block): return try command(words, block: block)
        case .conditional(let condition, let then, let otherwise):
            let flow = try run(condition)
            guard flow == .onward else { return flow }
            let branch = try succeeded() ? then : otherwise
            // A condition whose branch is empty has succeeded.
            status = true
            return try run(branch)
        case .each(let name, let words, let body): return try each(name, words, body)
        case .loop(let condition, let body, let isUntil): return try loop(condition, body, isUntil: isUntil)
        }
    }

    /// Whether the last command succeeded.
    private func succeeded() throws(GRUBStop) -> Bool {
        guard let status else { throw GRUBStop("whether '\(lastCommand)' succeeds is not known") }
        return status
    }

    private mutating func each(
        _ name: String,
        _ words: [GRUBWord],
        _ body: [GRUBStatement]
    ) throws(GRUBStop) -> Flow {
        for word in try expand(words) {
            try set(name, to: word)
            if let flow = leaving(try run(body)) { return flow }
        }
        loseStatus()
        return .onward
    }

    /// What a loop as a whole answers is not followed.
    private mutating func loseStatus() {
        status = nil
        noteStatus()
    }

    private mutating func loop(
        _ condition: [GRUBStatement],
        _ body: [GRUBStatement],
        isUntil: Bool
    ) throws(GRUBStop) -> Flow {
        while true {
            let flow = try run(condition)
            guard flow == .onward else { return flow }
            guard try succeeded() != isUntil else {
                loseStatus()
                return .onward
            }
            if let flow = leaving(try run(body)) { return flow }
        }
    }

    /// What leaves a loop when a round of it has ended so; nil when it goes on.
    private func leaving(_ flow: Flow) -> Flow? {
        switch flow {
        case .onward, .left(1, isContinuing: true): nil
        case .left(1, isContinuing: false): .onward
        case .left(let loops, let isContinuing): .left(loops: loops - 1, isContinuing: isContinuing)
        case .booted, .returned: flow
        }
    }

    // MARK: Commands

    private mutating func command(_ words: [GRUBWord], block: String?) throws(GRUBStop) -> Flow {
        let words = try expand(words) + [block].compactMap { $0 }
        textBudget -= block?.utf8.count ?? 0
        guard !words.isEmpty else { return .onward }
        try measure(words)
        return try perform(words, hasBlock: block != nil)
    }

    /// Measures a command.
    mutating func measure(_ words: [String]) throws(GRUBStop) {
        lastCommand = words.joined(separator: " ")
        guard lastCommand.utf8.count <= 1 << 20 else {
            throw GRUBStop("the commands are longer than is followed")
        }
        course.steps.append(.command(lastCommand))
    }

    /// Does what measured words say.
    mutating func perform(_ words: [String], hasBlock: Bool) throws(GRUBStop) -> Flow {
        guard words[0] == "!" else { return try call(words, hasBlock: hasBlock) }
        guard words.count > 1 else { throw GRUBStop("no command stands behind '!'") }
        let flow = try call(Array(words.dropFirst()), hasBlock: hasBlock)
        status = status.map { !$0 }
        return flow
    }

    private mutating func call(_ words: [String], hasBlock: Bool) throws(GRUBStop) -> Flow {
        let name = words[0]
        let arguments = Array(words.dropFirst())
        if let flow = try builtIn(name, arguments, hasBlock: hasBlock) {
            noteStatus()
            return flow
        }
        if let body = functions[name] { return try call(body, with: arguments) }
        if let equals = name.firstIndex(of: "=") {
            let variable = String(name[..<equals])
            guard !variable.isEmpty else { throw GRUBStop("'\(name)' is no command") }
            try set(variable, to: String(name[name.index(after: equals)...]))
            status = true
            noteStatus()
            return .onward
        }
        try opaque(name, arguments)
        noteStatus()
        return .onward
    }

    /// `$?`
    private mutating func noteStatus() {
        if status == true {
            // Zero always fits.
            try? environment.set("?", to: "0")
        } else {
            environment.forget("?", because: "the number of an error is not known here")
        }
    }

    private mutating func call(_ body: [GRUBStatement], with arguments: [String]) throws(GRUBStop) -> Flow {
        let outer = parameters
        parameters = arguments
        defer { parameters = outer }
        let flow = try deeper { (interpreter) throws(GRUBStop) in try interpreter.run(body) }
        noteStatus()
        return flow == .booted ? .booted : .onward
    }

    /// Runs something that may call itself again.
    mutating func deeper<Result>(
        _ work: (inout GRUBInterpreter) throws(GRUBStop) -> Result
    ) throws(GRUBStop) -> Result {
        callDepth += 1
        defer { callDepth -= 1 }
        guard callDepth <= Self.depthLimit else { throw GRUBStop("calls nest deeper than is followed") }
        return try work(&self)
    }

    private mutating func spend() throws(GRUBStop) {
        stepBudget -= 1
        guard stepBudget > 0 else { throw GRUBStop("the script runs longer than is followed") }
    }

    // MARK: Words

    /// Puts variables in (GRUB manual, "Variable expansion").
    mutating func expand(_ words: [GRUBWord]) throws(GRUBStop) -> [String] {
        var result: [String] = []
        for word in words {
            guard !word.hasWildcard else {
                throw GRUBStop("'\(word.source)' may stand for names of files")
            }
            var expansion = GRUBExpansion()
            for part in word.parts { try expand(part, into: &expansion) }
            result += expansion.words
            guard result.count <= 10_000 else { throw GRUBStop("a command has more words than are followed") }
            textBudget -= expansion.words.reduce(0) { $0 + $1.utf8.count }
            guard textBudget >= 0 else { throw GRUBStop("the commands are longer than is followed") }
        }
        return result
    }

    private func expand(_ part: GRUBWord.Part, into expansion: inout GRUBExpansion) throws(GRUBStop) {
        switch part {
        case .text(let text), .quoted(let text): expansion.append(text)
        case .variable(let name, let isQuoted):
            let values = try values(of: name, isQuoted: isQuoted)
            for (index, value) in values.enumerated() {
                if index > 0 { expansion.next() }
                if isQuoted { expansion.append(value) } else { try expansion.split(value) }
            }
        }
    }

    private func values(of name: String, isQuoted: Bool) throws(GRUBStop) -> [String] {
        switch name {
        case "#": return [String(parameters.count)]
        case "@": return parameters
        case "*": return isQuoted ? [parameters.joined(separator: " ")] : parameters
        case _ where name.allSatisfy(\.isNumber):
            guard let number = Int(name), number > 0, number <= parameters.count else { return [] }
            return [parameters[number - 1]]
        default: return [try environment.value(of: name)]
        }
    }
}

/// The words that one word of a script becomes.
private struct GRUBExpansion {
    private(set) var words: [String] = []
    private var isOpen = false

    /// Adds text to the current word, which is there from now on even when the text is empty.
    mutating func append(_ text: String) {
        if isOpen { words[words.count - 1] += text } else { words.append(text) }
        isOpen = true
    }

    mutating func next() { isOpen = false }

    /// Adds text whose spaces divide words; spaces at its beginning do not.
    mutating func split(_ text: String) throws(GRUBStop) {
        guard !text.contains(where: { $0 == "*" || $0 == "?" }) else {
            throw GRUBStop("'\(text)' may stand for names of files")
        }
        let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D]
        let pieces = text.utf8.split { blanks.contains($0) }
        for (index, piece) in pieces.enumerated() {
            append(String(piece) ?? "")
            let isLast = index == pieces.count - 1
            if !isLast { next() }
        }
    }
}
