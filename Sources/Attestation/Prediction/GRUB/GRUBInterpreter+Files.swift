import Messages

/// Configurations, kernels and other files that GRUB reads, and so measures.
extension GRUBInterpreter {
    /// The path with its device, and what is known of it.
    func find(_ path: String) throws(GRUBStop) -> (name: String, finding: GRUBFiles.Finding) {
        let name = path.hasPrefix("(") ? path : "(\(try environment.value(of: "root")))\(path)"
        return (name, conditions.files.find(name))
    }

    /// Says once why the files are not all known.
    mutating func noteUnknownFile(_ reason: Message) {
        if !course.unknownFiles.contains(reason) { course.unknownFiles.append(reason) }
    }

    /// The lists of commands, file systems and so on beside the modules, which GRUB reads when its prefix is set.
    mutating func readLists() throws(GRUBStop) {
        let prefix = try environment.value(of: "prefix")
        for list in ["command", "fs", "crypto", "terminal"] {
            let path = "\(prefix)/x86_64-efi/\(list).lst"
            switch try find(path).finding {
            case .content(let content): course.steps.append(.file(path, content, .configuration))
            case .absent, .folder: continue
            case .unknown: noteUnknownFile("whether GRUB reads \(path) is not known")
            }
        }
    }

    /// `configfile` and `source`
    mutating func follow(_ arguments: [String], isNew: Bool) throws(GRUBStop) -> Flow {
        guard let path = arguments.first, arguments.count == 1 else { throw GRUBStop("a configuration has no name") }
        // GRUB takes no notice of a configuration that is not there.
        guard let content = try configuration(path) else { return .onward }
        return try deeper { (interpreter) throws(GRUBStop) in
            try interpreter.follow(content, at: path, isNew: isNew)
        }
    }

    /// The content of a configuration; nil when there is none. GRUB measures it.
    mutating func configuration(_ path: String) throws(GRUBStop) -> [UInt8]? {
        let (name, finding) = try find(path)
        switch finding {
        case .content(let content):
            course.steps.append(.file(path, content, .configuration))
            return content
        case .absent, .folder: return nil
        case .unknown: throw GRUBStop("the file \(name) is not given")
        }
    }

    private mutating func follow(_ content: [UInt8], at path: String, isNew: Bool) throws(GRUBStop) -> Flow {
        let (outer, outerMenu) = (environment, menu)
        if isNew {
            environment = environment.inner()
            menu = []
        }
        let flow = try read(content, at: path)
        guard flow != .booted else { return flow }
        if isNew {
            if !menu.isEmpty { return try showMenu() }
            (environment, menu) = (outer, outerMenu)
        }
        status = true
        return .onward
    }

    /// Runs a configuration with the variables that tell it where it stands.
    mutating func read(_ content: [UInt8], at path: String) throws(GRUBStop) -> Flow {
        let old = ["config_file", "config_directory"].map { ($0, try? environment.optionalValue(of: $0)) }
        let (name, _) = try find(path)
        let folder = name.lastIndex(of: "/").map { String(name[..<$0]) } ?? name
        try environment.set("config_file", to: name)
        try environment.set("config_directory", to: folder)
        environment.export("config_file")
        environment.export("config_directory")
        let statements = try GRUBParser.statements(of: GRUBSource(content, name: name))
        let flow = try run(statements)
        for (name, value) in old {
            if let value = value ?? nil { try environment.set(name, to: value) } else { environment.unset(name) }
        }
        return flow
    }

    // MARK: Kernel

    mutating func loadKernel(_ arguments: [String]) throws(GRUBStop) {
        guard let path = arguments.first else { throw GRUBStop("a kernel has no name") }
        let (name, finding) = try find(path)
        switch finding {
        case .content(let content): kernel(content, path)
        case .absent where conditions.kernel == nil, .folder: throw GRUBStop("there is no kernel \(name)")
        case .absent, .unknown:
            guard let given = conditions.kernel else { noteUnknownFile("the kernel \(name) is not given"); break }
            kernel(given, path)
        }
        guard !arguments.contains(where: { $0.contains("\\x") }) else {
            throw GRUBStop("'\\x' is read in several ways")
        }
        let commandLine = KernelCommandLine.text(arguments)
        // Kernels take at least this much; where GRUB cuts longer ones depends on the kernel.
        guard commandLine.utf8.count < 1900 else {
            throw GRUBStop("the kernel command line may be too long for the kernel")
        }
        course.steps.append(.kernelCommandLine(commandLine))
        isLoaded = true
    }

    private mutating func kernel(_ content: [UInt8], _ path: String) {
        course.steps.append(.file(path, content, .kernel))
        course.kernel = content
    }

    mutating func loadInitramfs(_ arguments: [String]) throws(GRUBStop) {
        guard isLoaded else { throw GRUBStop("an initramfs stands before a kernel") }
        guard !arguments.isEmpty else { throw GRUBStop("an initramfs has no name") }
        for path in arguments {
            guard !path.hasPrefix("newc:") else { throw GRUBStop("'\(path)' is not followed") }
            let (name, finding) = try find(path)
            switch finding {
            case .content(let content): course.steps.append(.file(path, content, .initramfs))
            case .absent where conditions.initramfs.isEmpty, .folder: throw GRUBStop("there is no initramfs \(name)")
            case .absent, .unknown: givenInitramfs(name, path)
            }
        }
    }

    private mutating func givenInitramfs(_ name: String, _ path: String) {
        guard initramfsCount < conditions.initramfs.count else {
            return noteUnknownFile("the initramfs \(name) is not given")
        }
        course.steps.append(.file(path, conditions.initramfs[initramfsCount], .initramfs))
        initramfsCount += 1
    }

    // MARK: Variables from the disk

    /// `search` finds what the caller says it finds.
    mutating func search(_ command: String, _ arguments: [String]) throws(GRUBStop) {
        let sets = arguments.first { $0 == "--set" || $0.hasPrefix("--set=") }
        var names = arguments.filter { !$0.hasPrefix("-") }
        guard !arguments.contains("-s"), !arguments.contains("--hint"), let name = names.first else {
            throw GRUBStop("'\(lastCommand)' is not followed")
        }
        names.removeFirst()
        let isShort = command != "search"
        let variable = isShort ? names.first ?? "root" : sets.map { $0 == "--set" ? "root" : String($0.dropFirst(6)) }
        guard let device = conditions.devices[name] else {
            throw GRUBStop("the device that '\(lastCommand)' finds is not given")
        }
        status = !device.isEmpty
        if let variable, !device.isEmpty { try set(variable, to: Self.withoutBrackets(device)) }
    }

    private static func withoutBrackets(_ device: String) -> String {
        device.hasPrefix("(") && device.hasSuffix(")") ? String(device.dropFirst().dropLast()) : device
    }

    /// `load_env` reads variables from a file (GRUB manual, "load_env").
    mutating func loadEnvironment(_ arguments: [String]) throws(GRUBStop) {
        var path = "\(try environment.value(of: "prefix"))/grubenv"
        var wanted: [String] = []
        var isMeasured = true
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "-f", "--file": path = rest.popFirst() ?? path
            case "-s", "--skip-sig": isMeasured = false
            case _ where word.hasPrefix("--file="): path = String(word.dropFirst(7))
            case _ where word.hasPrefix("-"): throw GRUBStop("'\(lastCommand)' is not followed")
            default: wanted.append(word)
            }
        }
        let (name, finding) = try find(path)
        switch finding {
        case .content(let content):
            if isMeasured { course.steps.append(.file(path, content, .configuration)) }
            try setVariables(of: content, name, wanted)
        case .absent, .folder: status = false
        case .unknown: throw GRUBStop("the file \(name) is not given")
        }
    }

    private mutating func setVariables(of content: [UInt8], _ name: String, _ wanted: [String]) throws(GRUBStop) {
        for (variable, value) in try GRUBEnvironmentBlock.variables(of: content, name: name) {
            guard wanted.isEmpty || wanted.contains(variable) else { continue }
            try set(variable, to: value)
        }
    }
}
