import MeasuredBoot

/// What has to be known of a whole log to say what a single event is about.
struct BootContext {
    let log: InspectedLog

    /// The images of PCR 4 behind the last boot attempt that failed, in their order.
    let images: [Int]

    /// Whether shim took part: it measures under its own name what it allows images by.
    let hasShim: Bool

    /// Whether GRUB measured its script.
    let hasBootLoaderText: Bool

    /// Where the log has what GRUB's `linux` and `initrd` commands name, without the disk in front.
    private let kernelPaths: [Range<Int>]
    private let initramfsPaths: [Range<Int>]

    init(_ log: InspectedLog) {
        self.log = log
        let failed = log.actions.last { $0.action == .returningFromApplication }?.event.index ?? -1
        images = log.log.events.lazy.map(\.index).filter { index in
            index > failed && log.log.events[index].type == .bootServicesApplication && log.events[index].pcr == 4
        }
        hasShim = log.log.events.contains { event in
            if event.type == .ipl { return log.events[event.index].pcr == 14 }
            guard event.type == .variableAuthority, case .variable(let variable) = log.events[event.index].content
            else {
                return false
            }
            return variable.vendor == .shim
        }
        var hasText = false
        var kernels: [Range<Int>] = []
        var others: [Range<Int>] = []
        for index in log.events.indices {
            guard let text = log.events[index].script else { continue }
            hasText = true
            guard text.kind == .command, let command = Self.command(text, log.log) else { continue }
            switch command {
            case .kernel: kernels += Self.arguments(text, log.log, upTo: 1)
            case .initramfs: others += Self.arguments(text, log.log, upTo: .max)
            }
        }
        hasBootLoaderText = hasText
        kernelPaths = kernels
        initramfsPaths = others
    }

    /// What a command of GRUB's loads.
    enum Loading {
        case kernel, initramfs
    }

    /// What a file is that a command asks for by its path; nil when none does.
    func loading(of path: ArraySlice<UInt8>) -> Loading? {
        let path = Self.plainPath(path)
        let bytes = log.log.bytes
        if kernelPaths.contains(where: { bytes[$0].elementsEqual(path) }) { return .kernel }
        return initramfsPaths.contains { bytes[$0].elementsEqual(path) } ? .initramfs : nil
    }

    /// Whether a command loads a kernel or an initramfs: by its first letters, before anything else is read of it.
    static func command(_ text: BootLoaderText, _ log: EventLog) -> Loading? {
        let line = log.bytes[text.content]
        let (loading, names): (Loading, [String])
        switch line.first {
        case UInt8(ascii: "l"): (loading, names) = (.kernel, ["linux", "linuxefi", "linux16"])
        case UInt8(ascii: "i"): (loading, names) = (.initramfs, ["initrd", "initrdefi", "initrd16"])
        default: return nil
        }
        let word = line.prefix { $0 != UInt8(ascii: " ") }
        return names.contains { word.elementsEqual($0.utf8) } ? loading : nil
    }

    /// Where what stands behind a command is, as paths; lines are long, and of most only the first word is wanted.
    private static func arguments(_ text: BootLoaderText, _ log: EventLog, upTo count: Int) -> [Range<Int>] {
        log.bytes[text.content].split(separator: UInt8(ascii: " "), maxSplits: count == Int.max ? count : count + 1)
            .dropFirst().prefix(count).map { plainPath($0).indices }
    }

    /// Whether a text is the command that loads the kernel.
    func startsKernel(_ text: BootLoaderText) -> Bool {
        text.kind == .command && Self.command(text, log.log) == .kernel
    }

    /// A path without GRUB's name of the disk: `(hd0,gpt1)/vmlinuz` is `/vmlinuz`.
    private static func plainPath(_ path: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard path.first == UInt8(ascii: "("), let end = path.firstIndex(of: UInt8(ascii: ")")) else { return path }
        return path[(end + 1)...]
    }

    /// The GRUB command before an event in the log: what ran last.
    func lastCommand(before index: Int) -> BootLoaderText? {
        for place in (0..<index).reversed() {
            if let text = log.events[place].script, text.kind == .command { return text }
        }
        return nil
    }
}

extension EventLog {
    /// The text of a line of GRUB's script.
    func text(of text: BootLoaderText) -> String { String(decoding: bytes[text.content], as: UTF8.self) }
}
