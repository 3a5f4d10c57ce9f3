import MeasuredBoot
import Messages

/// PCR 8 and 9: what GRUB does and reads (GRUB manual, "Measured Boot").
extension BootPrediction {
    mutating func predict(_ course: GRUBCourse) {
        var fileDigests: [[UInt8]: [DigestAlgorithm: Digest]] = [:]
        for step in course.steps {
            switch step {
            case .command(let text): command(text)
            case .kernelCommandLine(let text): commandLine(text)
            case .file(let path, let content, let purpose):
                // The same configuration may be read again and again; large files are read once.
                let isSmall = content.count <= 1 << 16
                let digests = isSmall ? fileDigests[content] : nil
                let measured = digests ?? MeasurementHash.digests(of: content, in: banks)
                if isSmall { fileDigests[content] = measured }
                measure(9, purpose.component, measured, "the file \(path)")
            }
        }
        if let reason = course.unknownCommands { leaveOpen(8, because: reason) }
        for reason in course.unknownFiles { leaveOpen(9, because: reason) }
        assumptions += course.assumptions
    }

    mutating func predictWithoutConfiguration(_ files: BootFiles) {
        if let text = files.commandLine { commandLine(text) }
        if let kernel = files.kernel {
            measure(9, .kernel, MeasurementHash.digests(of: kernel, in: banks), "the file of the kernel")
        }
        for file in files.initramfs {
            measure(9, .initramfs, MeasurementHash.digests(of: file, in: banks), "the file of the initramfs")
        }
        for pcr in [8, 9] { leaveOpen(pcr, because: "the configuration of GRUB is not given") }
    }

    private mutating func command(_ text: String) {
        let loadsKernel = text.hasPrefix("linux ") || text.hasPrefix("linuxefi ") || text.hasPrefix("linux16 ")
        measure(
            8,
            loadsKernel ? .kernelCommandLine : .bootLoaderConfiguration,
            MeasurementHash.digests(of: Array(text.utf8), in: banks),
            Message(verbatim: "grub_cmd: \(text)")
        )
    }

    private mutating func commandLine(_ text: String) {
        measure(
            8,
            .kernelCommandLine,
            MeasurementHash.digests(of: Array(text.utf8), in: banks),
            Message(verbatim: "kernel_cmdline: \(text)")
        )
    }
}

extension GRUBFilePurpose {
    fileprivate var component: Component {
        switch self {
        case .configuration: .bootLoaderConfiguration
        case .kernel: .kernel
        case .initramfs: .initramfs
        }
    }
}
