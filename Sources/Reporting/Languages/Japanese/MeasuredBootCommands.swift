extension JapaneseTemplates {
    /// The help of the commands about event logs.
    static let measuredBootCommands: [String: String] = [
        "Read what a node measured while it booted.": "ノードがブート中に測定した内容を読み取ります。",
        "List the events of a log, the component that each is about, and what is wrong with them.":
            "ログのイベントを、対応するコンポーネントと問題点とともに一覧表示します。",
        """
        Reads TCG event logs as the kernel and firmware give them: crypto-agile and SHA-1 logs, CCEL, Windows logs. \
        What no digest covers is marked as a hint: whoever wrote the log could write anything there.
        """: """
        カーネルやファームウェアが出力する TCG イベントログ(複数ダイジェスト形式、SHA-1 形式、CCEL、Windows のログ)を\
        読み取ります。ダイジェストの対象ではない部分は、ログの書き手が自由に書けるため、参考情報として印を付けます。
        """,
        "The log, such as /sys/kernel/security/tpm0/binary_bios_measurements.":
            "ログのファイルです(例: /sys/kernel/security/tpm0/binary_bios_measurements)。",
        "Hold a log against the values that the registers of a TPM have.":
            "ログを TPM のレジスタの値と照合します。",
        """
        Extends every event in its order and compares. Where a register holds another value, the known reasons are \
        tried one by one, and the one that gives the very value is named.
        """: """
        イベントを順に再現し、レジスタの値と比較します。値が異なるレジスタがあれば、既知の原因を 1 つずつ当てはめて再現し、\
        値が完全に一致した原因を示します。
        """,
        "The log.": "ログのファイルです。",
        "The registers' values: JSON by bank and number, or lines BANK NUMBER HEX.":
            "レジスタの値のファイルです。バンクと番号をキーにした JSON か、`BANK NUMBER HEX` の形の行で指定します。",
        "Say what changed from one boot to another, component by component.":
            "2 回のブートの間で何が変わったのかを、コンポーネントごとに示します。",
        """
        Leaves out by named rules what differs between any two boots: where images were loaded, the GUIDs of disks, \
        boot priorities, GRUB's environment block. The exit status is 2 when anything else differs.
        """: """
        イメージの読み込みアドレス、ディスクの GUID、起動の優先度、GRUB の環境ブロックなど、ブートのたびに変わるものは、\
        名前の付いた規則に従って比較の対象から外します。それ以外に違いがあれば、終了コードは 2 になります。
        """,
        "The log of the earlier boot.": "前のブートのログです。",
        "The log of the later boot.": "後のブートのログです。",
        "How to write the answer; JSON is English unless --lang is given.":
            "出力の形式を指定します。JSON は、--lang を指定しない限り英語です。",
        "Read logs of up to this many bytes.": "読み取るログの大きさの上限(バイト)を指定します。",
        "Read up to this many events.": "読み取るイベントの数の上限を指定します。",
        "Read events of up to this many bytes.": "読み取るイベント 1 個の大きさの上限(バイト)を指定します。",
    ]
}
