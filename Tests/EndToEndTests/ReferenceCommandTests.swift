import Foundation
import TestSupport
import Testing

/// From files that have not booted to references that somebody has approved.
struct ReferenceCommandTests {
    private static let configuration = "linux /vmlinuz quiet\ninitrd /initrd.img\nboot\n"

    private static let files = [
        "--shim", "shim.efi", "--boot-loader", "grub.efi", "--kernel", "vmlinuz", "--initramfs", "initrd.img",
        "--grub-config", "grub.cfg", "--no-other-files", "--grub-start", "plain",
    ]

    /// Runs work in a folder with the files of a boot.
    private func withBoot<Result>(_ work: (String) throws -> Result) throws -> Result {
        try PackageFolder.withTemporaryFolder { (folder: String) throws in
            try PackageFolder.write(
                ["grub.cfg": Self.configuration, "initrd.img": "initramfs", "refs/readme.txt": ""],
                to: folder
            )
            for name in ["shim.efi", "grub.efi", "vmlinuz"] {
                var builder = ImageBuilder()
                builder.rest = Array(name.utf8)
                try Data(builder.bytes).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
            }
            return try work(folder)
        }
    }

    private func run(_ arguments: [String], in folder: String, language: String = "C") throws -> Binary.Run {
        try Binary.run(arguments, in: folder, environment: ["LANG": language])
    }

    @Test func everythingGivenIsPredicted() throws {
        try withBoot { (folder: String) throws in
            let run = try run(
                ["reference", "compute"] + Self.files + ["--bank", "sha256", "--bank", "sha384", "--format", "json"],
                in: folder,
                language: "ja_JP.UTF-8"
            )
            #expect(run.status == 0 && run.complaints.isEmpty)
            let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
            let document = try #require(object)
            #expect(document["schemaVersion"] as? Int == 1)
            let registers = try #require(document["pcrs"] as? [String: [String: String]])
            #expect(registers["sha256"]?.keys.sorted() == ["4", "8", "9"])
            #expect(registers["sha384"]?["8"]?.count == 96)
            #expect((document["undetermined"] as? [Any])?.isEmpty == true)
            let components = try #require(document["components"] as? [[String: Any]])
            #expect(components.count == 13)
            #expect(components[0]["description"] as? String == "firmware starts the application of a boot option")
        }
    }

    @Test func theExitStatusSaysWhatIsMissing() throws {
        try withBoot { (folder: String) throws in
            let compute = ["reference", "compute"]
            #expect(try run(compute + ["--kernel", "vmlinuz"], in: folder).status == 2)
            #expect(try run(compute + ["--kernel", "nowhere"], in: folder).status == 1)
            let broken = try run(compute + ["--boot-loader", "grub.cfg"], in: folder)
            #expect(broken.status == 1)
            #expect(broken.complaints == "shieldwatch: grub.cfg, offset 0: an EFI image begins with the letters MZ\n")
            for wrong in [
                ["--secure-boot", "maybe"], ["--bank", "md5"], ["--set", "a"], ["--result", "a=b"], ["--at", "now"],
                ["--grub-start", "lilo"], ["--kernel-verifications", "99"], ["--format", "xml"],
                ["--command-line", "a", "--grub-config", "grub.cfg"],
            ] {
                #expect(try run(compute + wrong, in: folder).status == 64, "\(wrong)")
            }
        }
    }

    @Test func whatTheBootLoaderFindsCanBeSaid() throws {
        try withBoot { (folder: String) throws in
            let configuration = """
                search --set=root --fs-uuid 1-2
                if probe --here; then set a=$cmdpath; fi
                if [ -e /flag ]; then linux /vmlinuz $a; fi
                boot

                """
            try PackageFolder.write(["grub.cfg": configuration, "flag": "x"], to: folder)
            let open = try run(["reference", "compute"] + Self.files, in: folder)
            #expect(open.status == 2)
            #expect(open.output.contains("PCR 8 is not determined: the device that 'search --set=root"))
            let settled = try run(
                ["reference", "compute"] + Self.files + [
                    "--device", "1-2=hd1,gpt2", "--result", "probe --here=true", "--set", "cmdpath=(hd1)",
                    "--grub-file", "(hd1,gpt2)/flag=flag",
                ],
                in: folder
            )
            #expect(settled.status == 0)
            #expect(settled.output.contains("kernel_cmdline: /vmlinuz (hd1)"))
        }
    }

    @Test func referencesAreProposedApprovedComparedAndRevoked() throws {
        try withBoot { (folder: String) throws in
            let moment = ["--at", "2026-11-24T15:04:05Z"]
            let propose = ["reference", "compute"] + Self.files + ["--references", "refs"] + moment
            #expect(try run(propose, in: folder).status == 0)
            let kernel = try String(contentsOfFile: "\(folder)/refs/kernel-late.yaml", encoding: .utf8)
            #expect(kernel.contains("state: proposed"))
            #expect(try run(propose, in: folder).status == 0)
            #expect(try String(contentsOfFile: "\(folder)/refs/kernel-late.yaml", encoding: .utf8) == kernel)

            try FileManager.default.copyItem(atPath: "\(folder)/refs", toPath: "\(folder)/old")
            let decide = ["--by", "Ada", "--reason", "November"] + moment
            let approve = try run(["baseline", "approve", "refs", "--all"] + decide, in: folder)
            #expect(approve.status == 0)
            #expect(approve.output.split(separator: "\n").count == 7)
            #expect(try run(["baseline", "approve", "refs", "--all"] + decide, in: folder).status == 1)
            let revoke = try run(["baseline", "revoke", "refs", "--component", "kernel"] + decide, in: folder)
            #expect(revoke.output.split(separator: "\n").count == 2)

            let diff = try run(["baseline", "diff", "old", "refs"], in: folder)
            #expect(diff.status == 2)
            #expect(diff.output.contains("shim, early boot: proposed, now approved"))
            #expect(diff.output.contains("kernel, late boot: proposed, now revoked"))
            #expect(try run(["baseline", "diff", "refs", "refs"], in: folder).status == 0)

            let shown = try run(["baseline", "show", "refs"], in: folder, language: "ja_JP.UTF-8").output
            #expect(shown.contains("承認済み(2026-11-24T15:04:05Z、Ada): November"))
            let json = try run(["baseline", "show", "refs", "--format", "json"], in: folder).output
            let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
            #expect((object?["values"] as? [Any])?.count == 7)
        }
    }

    @Test func aFileThatDoesNotFitIsNamedWithItsPlace() throws {
        try withBoot { (folder: String) throws in
            try PackageFolder.write(["refs/kernel-late.yaml": "schemaVersion: 1\ncomponnent: kernel\n"], to: folder)
            let run = try run(["baseline", "show", "refs"], in: folder)
            #expect(run.status == 1)
            let message = "kernel-late.yaml:2:1: there is no key 'componnent'; did you mean 'component'?"
            #expect(run.complaints == "shieldwatch: refs: \(message)\n")
        }
    }

    @Test func decisionsNeedWhatTheyAreAbout() throws {
        try withBoot { (folder: String) throws in
            let who = ["--by", "Ada", "--reason", "x"]
            #expect(try run(["baseline", "approve", "refs"] + who, in: folder).status == 64)
            #expect(try run(["baseline", "approve", "refs", "--component", "kernal"] + who, in: folder).status == 64)
            #expect(
                try run(["baseline", "approve", "refs", "--all", "--by", "", "--reason", "x"], in: folder).status == 64
            )
            #expect(try run(["baseline", "approve", "refs", "--value", "ff"] + who, in: folder).status == 1)
            #expect(try run(["baseline", "approve", "none", "--all"] + who, in: folder).status == 1)
        }
    }
}
