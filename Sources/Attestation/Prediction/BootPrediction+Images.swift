import MeasuredBoot
import Messages

/// PCR 4: the images that firmware and shim start (TCG PC Client Platform Firmware Profile, section 3.3.4.5).
extension BootPrediction {
    mutating func predictImages(_ files: BootFiles, kernel: [UInt8]?) throws(BootFileError) {
        let action = Array("Calling EFI Application from Boot Option".utf8)
        measure(
            4,
            .bootLoader,
            MeasurementHash.digests(of: action, in: banks),
            "firmware starts the application of a boot option"
        )
        measure(4, .bootLoader, MeasurementHash.digests(of: [0, 0, 0, 0], in: banks), "the separator")
        assumptions.append("firmware starts the first boot option at the first try, and no other application before it")
        if let shim = files.shim {
            measure(4, .shim, try image(shim, .shim), "the image of shim")
        }
        if let bootLoader = files.bootLoader {
            measure(4, .bootLoader, try image(bootLoader, .bootLoader), "the image of GRUB")
        } else {
            leaveOpen(4, because: "the boot loader is not given")
        }
        try predictKernelImage(files, kernel)
    }

    /// With Secure Boot, GRUB has shim verify the kernel, and shim measures what it verifies.
    private mutating func predictKernelImage(_ files: BootFiles, _ kernel: [UInt8]?) throws(BootFileError) {
        guard files.secureBoot else {
            return assumptions.append("without Secure Boot nobody measures the image of the kernel")
        }
        guard files.shim != nil else {
            return leaveOpen(4, because: "who verifies the kernel without shim is not known")
        }
        guard let kernel else { return leaveOpen(4, because: "the kernel is not given") }
        let digests = try image(kernel, .kernel)
        for _ in 0..<files.kernelVerifications {
            measure(4, .kernel, digests, "the image of the kernel, as shim verifies it")
        }
        assumptions.append("shim verifies the kernel \(files.kernelVerifications) times, and measures it each time")
    }

    private func image(_ bytes: [UInt8], _ component: Component) throws(BootFileError) -> [DigestAlgorithm: Digest] {
        do throws(MalformedInput) {
            return try PEImage(bytes).digests(of: bytes, in: banks)
        } catch {
            throw BootFileError(component: component, error: error)
        }
    }
}
