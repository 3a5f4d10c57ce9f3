extension JapaneseTemplates {
    /// What is said about event logs and what they show of a boot.
    static let measuredBoot: [String: String] = [
        // Components
        "firmware": "ファームウェア",
        "firmware configuration": "ファームウェアの設定",
        "option ROM": "オプション ROM",
        "Secure Boot policy": "セキュアブートのポリシー",
        "Secure Boot authority": "セキュアブートの許可元",
        "shim": "shim",
        "boot loader": "ブートローダー",
        "boot loader configuration": "ブートローダーの設定",
        "kernel command line": "カーネル コマンドライン",
        "kernel": "カーネル",
        "initramfs": "initramfs",
        "root file system": "ルート ファイル システム",
        "partition table": "パーティション テーブル",
        "machine owner keys": "マシン所有者の鍵(MOK)",
        "boot order": "起動順序",
        "end of boot services": "ブート サービスの終了",
        "run time": "ランタイム",
        "unknown": "不明",

        // What events say
        "firmware of {0} bytes at 0x{1}": "ファームウェア({0} バイト、アドレス 0x{1})",
        "firmware {0} of {1} bytes": "ファームウェア {0}({1} バイト)",
        "firmware version {0}": "ファームウェアのバージョン: {0}",
        "confidential computing: none": "Confidential Computing: なし",
        "confidential computing: {0}": "Confidential Computing: {0}",
        "PCR 0 begins with locality {0}": "PCR 0 の初期値はローカリティ {0} です",
        "reference values: {0}": "参照値の情報: {0}",
        "no data": "データなし",
        "{0} bytes": "{0} バイト",
        "image of {0} bytes": "イメージ({0} バイト)",
        "image {0}": "イメージ {0}",
        "separator": "セパレータ",
        "certificate {0}": "証明書 {0}",
        "{0} partitions: {1}": "パーティション {0} 個: {1}",
        "{0} of {1} bytes": "{0}({1} バイト)",
        "an entry of {0}": "{0} のエントリ",
        "{0} is empty": "{0} は空です",
        "{0} is off": "{0} は無効です",
        "{0} is on": "{0} は有効です",
        "{0}: {1} hashes": "{0}: ハッシュ {1} 個",
        "{0}: {1}, and {2} hashes": "{0}: {1}、およびハッシュ {2} 個",
        "section {0}": "セクション {0}",
        "initramfs that the kernel loaded": "カーネルが読み込んだ initramfs",
        "load options of the kernel": "カーネルのロード オプション",
        "settings of systemd-boot": "systemd-boot の設定",

        // What takes the trust from a log
        "in PCR {0}": "PCR {0} の中",
        "behind the separator of PCR {0}": "PCR {0} のセパレータより後",
        "an event of type {0} does not belong {1}: what it stands for cannot be judged":
            "種類が {0} のイベントは、{1}には記録されないはずのものです。何を表すのか判定できません",
        "an image is logged behind the end of the firmware's services, where firmware loads nothing":
            "ファームウェアのブート サービスが終了した後に、イメージの読み込みが記録されています。この時点でファームウェアがイメージを読み込むことはありません",
        "a boot application returned, and firmware tried the next one: a boot attempt failed":
            "起動したブート アプリケーションが終了し、ファームウェアが次の候補を試しました。つまり、起動に一度失敗しています",
        "an event of PCR {0} stands behind the end of the firmware's services: the operating system wrote it":
            "PCR {0} のイベントがブート サービスの終了後に記録されています。書き込んだのはオペレーティング システムです",
        "there is more than one kernel command line; which one the kernel got cannot be told":
            "カーネル コマンドラインが複数記録されています。実際にカーネルに渡されたものがどれなのか判別できません",
        """
        this is a log of confidential computing: its registers are RTMR 0 to 3, numbered from 1, and not the PCRs of a TPM
        """:
            "これは Confidential Computing のログです。レジスタは TPM の PCR ではなく RTMR 0〜3 で、番号は 1 から始まります",
        "the digest of this {0} is not that of its data: what the data says is not what was measured":
            "この {0} のダイジェストは、記録されたデータのものではありません。データの内容は、実際に測定されたものとは異なります",
        """
        the digest leaves the last byte out, as shim before version 15.3 measured; what the data says is what was measured
        """:
            "ダイジェストに最後の 1 バイトが含まれていません。これは 15.3 より前の shim の既知の不具合で、データの内容は測定されたものと一致しています",
        "the firmware ran in debug mode: whoever held the debugger could change anything":
            "ファームウェアがデバッグ モードで動作していました。デバッガを使えば何でも変更できる状態です",
        "devices could reach any memory while the firmware ran: DMA protection was off":
            "ファームウェアの動作中、デバイスから任意のメモリにアクセスできました。DMA 保護が無効になっています",
        "every digest of {0} is zero: nothing was measured into this bank":
            "{0} のダイジェストがすべて 0 です。このバンクには何も測定されていません",
        "the log has no bank stronger than SHA-1, whose digests can be forged":
            "このログには SHA-1 より強いバンクがありません。SHA-1 のダイジェストは偽造できます",
        "the data of this {0} cannot be read at offset {1}: {2}":
            "この {0} のデータを読み取れません(オフセット {1}): {2}",
        "the digest is that of {0}, but the event is written as {1}: its type was changed to hide what it is":
            "ダイジェストは{0}のものですが、イベントの種類は {1} と記録されています。正体を隠すために種類が書き換えられています",
        "a separator": "セパレータ",
        "a separator after an error": "エラー後のセパレータ",
        "\"{0}\"": "「{0}」",
        "{0} was measured behind the separator, where it is no longer firmware's word":
            "{0} がセパレータより後に測定されています。この位置の測定値はファームウェアによるものとはいえません",
        "{0} was measured twice; which value counted cannot be told":
            "{0} が 2 回測定されています。どちらの値が有効だったのか判別できません",
        "the separator carries the value for an error: firmware failed before it handed over":
            "セパレータがエラーを示す値になっています。ファームウェアは制御を渡す前に失敗しています",
        "the separator carries neither of the two values that there are":
            "セパレータの値が、規格で定められた 2 つの値のどちらでもありません",
        "nothing separates what firmware measured into PCR {0} from what came after it":
            "PCR {0} にセパレータがありません。ファームウェアによる測定とその後の測定を区別できません",
        "there is a second separator in PCR {0}, where firmware measures one":
            "PCR {0} にセパレータが 2 つあります。ファームウェアが測定するのは 1 つだけです",
        "the locality that started the TPM is recorded behind the first event of PCR 0":
            "TPM を起動したローカリティが、PCR 0 の最初のイベントより後に記録されています",
        "the startup locality is recorded twice": "起動時のローカリティが 2 回記録されています",
        "locality {0} cannot start a TPM; 0, 3 and 4 can":
            "ローカリティ {0} から TPM を起動することはできません。起動できるのは 0、3、4 だけです",

        // What cannot be read
        "{0} bytes follow behind {1}": "{1}の後に余分な {0} バイトがあります",
        "{0} bytes are expected here, and {1} are left": "ここには {0} バイトが必要ですが、残りは {1} バイトです",
        "the log ends inside of this event's {0} bytes": "このイベントのデータ({0} バイト)の途中でログが終わっています",
        "an event has {0} digests; the header declares {1}":
            "イベントのダイジェストが {0} 個ありますが、ヘッダーで宣言されているのは {1} 個です",
        "the header does not declare the algorithm of this digest, {0}":
            "このダイジェストのアルゴリズム {0} は、ヘッダーで宣言されていません",
        "two digests of {0}": "{0} のダイジェストが 2 つあります",
        "the log has {0} bytes; at most {1} are read": "ログが {0} バイトあります。読み取れるのは {1} バイトまでです",
        "there is no event in this log": "このログにはイベントがありません",
        "there are more than {0} events": "イベントが {0} 個を超えています",
        "PCR {0} does not exist; there are 24": "PCR {0} は存在しません。PCR は 0〜23 の 24 個です",
        "an event of {0} bytes; at most {1} are read":
            "イベントのデータが {0} バイトあります。読み取れるのは {1} バイトまでです",
        "the header declares {0} algorithms; a log has 1 to 8":
            "ヘッダーで {0} 個のアルゴリズムが宣言されています。宣言できるのは 1〜8 個です",
        "the header declares digests of {0} bytes for {1}":
            "ヘッダーで宣言された {1} のダイジェストの長さが {0} バイトになっています",
        "the header declares {0} twice": "ヘッダーで {0} が 2 回宣言されています",
        "a step of {0} bytes in a device path; its head alone has 4":
            "デバイスパスに長さ {0} バイトのノードがあります。ノードは先頭部分だけで 4 バイトあります",
        "this is no partition table: it does not begin with EFI PART":
            "EFI PART で始まっていないため、パーティション テーブルではありません",
        "{0} partitions do not fit into the {1} bytes left":
            "残りの {1} バイトに {0} 個のパーティションは収まりません",
        "a signature list of {0} bytes is smaller than its own head":
            "署名リストの長さが {0} バイトで、リストの先頭部分より短くなっています",
        "{0} bytes of signatures of {1} bytes each": "署名の領域が {0} バイトで、署名 1 個の長さが {1} バイトになっています",
        "more signatures than the limit allows; {0} more would be read":
            "署名の数が上限を超えています。読み取れるのはあと {0} 個までです",
        "a name of {0} characters; at most {1} are read": "名前が {0} 文字あります。読み取れるのは {1} 文字までです",

        // What changed
        "only the later boot has it: {0}": "後のブートにだけあります: {0}",
        "only the earlier boot has it: {0}": "前のブートにだけあります: {0}",
        "no longer measured: {0}": "測定されなくなりました: {0}",
        "newly measured: {0}": "新たに測定されました: {0}",
        "other content: {0}": "内容が変わりました: {0}",
        "before: {0}; now: {1}": "変更前: {0}、変更後: {1}",
        "the kernel command line names {0} instead of {1}":
            "カーネル コマンドラインのカーネルが {1} から {0} に変わりました",
        "the kernel command line gained {0}": "カーネル コマンドラインに {0} が追加されました",
        "the kernel command line lost {0}": "カーネル コマンドラインから {0} がなくなりました",
        "the kernel command line gained {0} and lost {1}":
            "カーネル コマンドラインに {0} が追加され、{1} がなくなりました",
        "the words of the kernel command line stand in another order":
            "カーネル コマンドラインの語順が変わりました",
        "the root file system has another dm-verity hash": "ルート ファイル システムの dm-verity ハッシュが変わりました",
        "the {0} {1} has other content": "{0} {1} の内容が変わりました",
        "another {0}: before {1}, now {2}": "別の{0}に変わりました(変更前: {1}、変更後: {2})",
        "{0} {1} -> {2}": "{0} {1} -> {2}",
        "{0} has other content": "{0} の内容が変わりました",
        "{0} -> {1}": "{0} -> {1}",
        "image load address": "イメージの読み込みアドレス",
        "boot priorities that the script compares": "スクリプトが比較する起動の優先度",
        "boot counters of the script": "スクリプトの起動カウンタ",
        "words that no digest covers": "ダイジェストの対象ではない文字列",
        "GUIDs and boot priorities in the partition table": "パーティション テーブルの GUID と起動の優先度",
        "left out: {0} ({1} events)": "比較の対象外: {0}(イベント {1} 個)",
        "Both boots measured the same.": "2 回のブートの測定値は同じです。",
        "Components that differ: {0}. Where you did not change them, take the node out of service.":
            "異なるコンポーネントは {0} 個です。変更した覚えのないものがあれば、ノードをサービスから切り離してください。",
        "{0} and {1} have no bank in common that can be judged":
            "{0} と {1} には、判定に使える共通のバンクがありません",
        "{0}: {1}, at offset {2}": "{0}: {1}(オフセット {2})",
        "A limit has to be larger than 0.": "上限には 1 以上の値を指定してください。",

        // Tables
        "component": "コンポーネント",
        "what was measured": "測定の対象",
        "bank": "バンク",
        "value": "値",
        "expected": "期待値",
        "answer": "判定",
        "matches": "一致",
        "differs: {0}": "不一致: {0}",
        "no event explains it": "対応するイベントがありません",
        "Events: {0}. Nothing takes the trust from them. ~ marks words that no digest covers.":
            "イベントは {0} 個で、信頼性を損なうものはありません。~ は、ダイジェストの対象ではない文字列を示します。",
        "Events: {0}. Problems that take the trust from them: {1}. ~ marks words that no digest covers.":
            "イベントは {0} 個で、信頼性を損なう問題が {1} 件あります。~ は、ダイジェストの対象ではない文字列を示します。",
        "The log gives the registers' values.": "ログからレジスタの値を再現できました。",
        "The log gives the registers' values, but cannot be trusted: see the problems above.":
            "ログからレジスタの値を再現できましたが、ログは信頼できません。上の問題を確認してください。",
        "The log does not give the registers' values: it is not the log of this boot, or it was changed.":
            "ログからレジスタの値を再現できません。このブートのログではないか、ログが改ざんされています。",
        "A register was extended by something that the log does not say.":
            "ログに記録されていないものがレジスタに書き込まれています。",
    ]
}
