import MeasuredBoot
import TestSupport
import Testing

@testable import Attestation

/// Boots of Ubuntu on Compute Engine: a configuration that does the same in our words gives the same commands.
///
/// The menu entries come from the log itself, with their titles put back into quotes.
@Suite(.enabled(if: Corpus.isHere))
struct UbuntuPredictionTests {
    private static let prefix = "(hd0,gpt1)/boot/grub"

    private func course(_ boot: RealBoot, uuid: String, script: String) -> GRUBCourse {
        var conditions = GRUBConditions()
        conditions.prefix = "(hd0,gpt15)/EFI/ubuntu"
        conditions.secureBoot = false
        conditions.devices = [uuid: "hd0,gpt1"]
        conditions.variables = ["match": ""]
        conditions.results = ["hwmatch \(Self.prefix)/gfxblacklist.txt 3": true]
        conditions.kernel = [1]
        conditions.initramfs = [[2]]
        let start = "search.fs_uuid \(uuid) root \nset prefix=($root)'/boot/grub'\nconfigfile $prefix/grub.cfg\n"
        var contents = [
            "(hd0,gpt15)/EFI/ubuntu/grub.cfg": start, "\(Self.prefix)/grub.cfg": script,
            "\(Self.prefix)/grubenv": "# GRUB Environment Block\n####", "\(Self.prefix)/gfxblacklist.txt": "v",
        ]
        for list in ["command", "fs", "crypto", "terminal"] { contents["\(Self.prefix)/x86_64-efi/\(list).lst"] = list }
        conditions.files = GRUBFiles(contents.mapValues { Array($0.utf8) }, isComplete: true)
        return GRUBCourse.following(conditions)
    }

    /// The menu entries of a log as they stood in its configuration.
    private func entries(_ boot: RealBoot) -> [String] {
        boot.commands.compactMap { command in
            guard
                let match = command.firstMatch(
                    of: /(?s)grub_cmd: (menuentry|submenu) (.*?)( --class.*?)? --id (\S+) (\{.*)/
                )
            else { return nil }
            let (_, kind, title, classes, id, block) = match.output
            return "\(kind) '\(title)'\(classes ?? "") $menuentry_id_option '\(id)' \(block)\n"
        }
    }

    private func expectSame(_ course: GRUBCourse, _ boot: RealBoot) {
        let commands = course.steps.compactMap { step -> String? in
            switch step {
            case .command(let text): "grub_cmd: \(text)"
            case .kernelCommandLine(let text): "kernel_cmdline: \(text)"
            case .file: nil
            }
        }
        #expect(course.unknownCommands == nil)
        #expect(course.unknownFiles.isEmpty)
        #expect(commands == boot.commands)
        let files = course.steps.compactMap { step -> String? in
            if case .file(let path, _, _) = step { path } else { nil }
        }
        #expect(files == boot.files)
    }

    private static let head = """
        if [ -s $prefix/grubenv ]; then
          set have_grubenv=true
          load_env
        fi
        """

    private static let settings = """
        if [ "${next_entry}" ] ; then true; else set default="0"; fi
        if [ x"${feature_menuentry_id}" = xy ]; then menuentry_id_option="--id"; else menuentry_id_option=""; fi
        export menuentry_id_option
        if [ "${prev_saved_entry}" ]; then true; fi
        function initrdfail {
          if [ -n "${have_grubenv}" ]; then if [ -n "${partuuid}" ]; then
            if [ -z "${initrdfail}" ]; then
              set initrdfail=1
              if [ -n "${boot_once}" ]; then true; fi
            fi
            save_env initrdfail
          fi; fi
        }
        function recordfail {
          set recordfail=1
          if [ -n "${have_grubenv}" ]; then if [ -z "${boot_once}" ]; then save_env recordfail; fi; fi
        }
        function load_video { if [ x$feature_all_video_module = xy ]; then insmod all_video; fi; }
        terminal_input console
        terminal_output console
        if [ "${recordfail}" = 1 ]; then
          true
        elif [ x$feature_timeout_style = xy ]; then
          set timeout_style=hidden
          set timeout=0.1
        fi
        """

    private static func graphics(_ handoff: String) -> String {
        """
        function gfxmode {
          set gfxpayload="${1}"
          if [ "${1}" = "keep" ]; then set vt_handoff=\(handoff); else set vt_handoff=; fi
        }
        if [ "${recordfail}" != 1 ]; then
          if [ -e ${prefix}/gfxblacklist.txt ]; then
            if hwmatch ${prefix}/gfxblacklist.txt 3; then
              if [ ${match} = 0 ]; then set linux_gfx_mode=keep; else set linux_gfx_mode=text; fi
            fi
          fi
        fi
        export linux_gfx_mode

        """
    }

    private static let colours = "set menu_color_normal=white/black\nset menu_color_highlight=black/light-gray\n"

    private static let tail = """
        if [ -f  ${config_directory}/custom.cfg ]; then
          source ${config_directory}/custom.cfg
        elif [ -z "${config_directory}" -a -f  $prefix/custom.cfg ]; then
          source $prefix/custom.cfg
        fi

        """

    @Test func bionic() throws {
        let boot = try RealBoot("event-logs/google+go-tpm-tools/eventlogs/ubuntu-1804-amd-sev.bin")
        let parts =
            [Self.head, "\n", Self.settings, "\n", Self.colours, Self.graphics("vt.handoff=1")] + entries(boot) + [
                Self.tail
            ]
        expectSame(course(boot, uuid: "06e1e1ff-449b-426c-b154-7ae1cc646a2d", script: parts.joined()), boot)
    }

    @Test func hirsute() throws {
        let boot = try RealBoot("event-logs/google+go-tpm-tools/eventlogs/ubuntu-2104-no-dbx.bin")
        let fallback = """

            if [ -n "${have_grubenv}" ]; then
              if [ -n "${initrdfail}" ]; then true; else set initrdless_boot_fallback_triggered=0; fi
              save_env initrdless_boot_fallback_triggered
            fi

            """
        let failures = """

            if [ "${initrdfail}" = 2 ]; then true; elif [ "${initrdfail}" = 1 ]; then true; fi

            """
        let root = "set partuuid=bf817bdf-6a3a-4221-8edb-2c1ca7c5537f\n"
        let settings = """
            set timeout_style=menu
            if [ "${timeout}" = 0 ]; then true; fi

            """
        let entries = entries(boot)
        let parts =
            [Self.head, failures, Self.settings, fallback, Self.colours, root, Self.graphics("vt.handoff=7")]
            + entries.prefix(4) + [settings] + entries.dropFirst(4) + [Self.tail]
        expectSame(course(boot, uuid: "c73d8355-1ac9-41b4-8edf-c1c1a9d5bd6a", script: parts.joined()), boot)
    }
}
