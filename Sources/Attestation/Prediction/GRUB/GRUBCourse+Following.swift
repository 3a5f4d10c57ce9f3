import Messages

extension GRUBCourse {
    /// Follows a boot loader from its start to its kernel.
    public static func following(_ conditions: GRUBConditions) -> GRUBCourse {
        var interpreter = GRUBInterpreter(conditions)
        do throws(GRUBStop) {
            try interpreter.begin()
        } catch {
            interpreter.course.unknownCommands = error.reason
            interpreter.noteUnknownFile(error.reason)
        }
        interpreter.course.assumptions = assumptions(conditions)
        return interpreter.course
    }

    private static func assumptions(_ conditions: GRUBConditions) -> [Message] {
        var assumptions: [Message] = [
            "GRUB is version 2.04 or later and was built with TPM support",
            "nobody interferes with the menu: the default entry is started",
        ]
        if conditions.start == .debian { assumptions.append("GRUB begins with Debian's built-in configuration") }
        if conditions.start == .plain { assumptions.append("GRUB begins with grub.cfg in its own folder") }
        if conditions.start == .redhat {
            assumptions.append("GRUB reads grub.cfg in its own folder twice, as Red Hat's does")
        }
        return assumptions
    }
}

extension GRUBInterpreter {
    /// Comes to the first configuration and follows it.
    mutating func begin() throws(GRUBStop) {
        try readLists()
        let flow: Flow
        switch conditions.start {
        case .debian: flow = try beginAsDebian()
        case .plain, .redhat: flow = try beginPlainly()
        }
        if flow == .booted { return }
        guard !menu.isEmpty else { throw GRUBStop("the configuration starts no kernel") }
        _ = try showMenu()
    }

    private mutating func beginPlainly() throws(GRUBStop) -> Flow {
        let path = "\(try environment.value(of: "prefix"))/grub.cfg"
        guard let content = try configuration(path) else { throw GRUBStop("there is no file \(path)") }
        if conditions.start == .redhat { course.steps.append(.file(path, content, .configuration)) }
        return try read(content, at: path)
    }

    /// The steps of the configuration that Debian puts into its signed image: it goes by the folder that it was
    /// started from where there is one, and reads the first configuration that it finds there.
    private mutating func beginAsDebian() throws(GRUBStop) -> Flow {
        let prefix = try environment.value(of: "prefix")
        // GRUB was started from that folder, so that there is one.
        try measure(["[", "-z", prefix, "-o", "!", "-e", prefix, "]"])
        for path in ["\(prefix)/x86_64-efi/grub.cfg", "\(prefix)/grub.cfg"] {
            try measure(["[", "-e", path, "]"])
            switch try find(path).finding {
            case .content:
                try measure(["source", path])
                return try follow([path], isNew: false)
            case .absent: continue
            case .folder, .unknown: throw GRUBStop("whether there is a file \(path) is not known")
            }
        }
        throw GRUBStop("there is no file \(prefix)/grub.cfg")
    }
}
