// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/chosenmethod.h"
#include "app/heartbeat/dialogue/dialoguefile.h"
#include "app/heartbeat/dialogue/dialoguelibrary.h"
#include "app/words/dialogues.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::heartbeat;
using namespace Qt::StringLiterals;

namespace {

QByteArray dialogue(const QByteArray &rest, const QByteArray &name = "test")
{
    return "{\"format\": \"keepwatch-dialogue\", \"version\": 1, \"name\": \"" + name + "\", " + rest + '}';
}

QByteArray repeat(const QByteArray &step)
{
    return dialogue("\"repeat\": {" + step + '}');
}

void write(const QString &path, const QByteArray &json)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(json);
}

QList<DialogueLibrary::Entry> builtIn()
{
    return readLibrary({}).entries;
}

} // namespace

class TestDialogueFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltInDialogueIsRightAndSurvivesItsFile()
    {
        const DialogueLibrary library = readLibrary({});
        QVERIFY(library.troubles.isEmpty());
        QVERIFY(library.entries.size() >= 8);
        for (const auto &entry : library.entries) {
            const DialogueReading again = readDialogue(writeDialogue(entry.dialogue));
            QVERIFY2(again.faults.isEmpty(), qPrintable(entry.dialogue.name));
            QVERIFY2(again.dialogue == entry.dialogue, qPrintable(entry.dialogue.name));
            QVERIFY(!entry.dialogue.comment.isEmpty() && entry.dialogue.port != 0);
            QVERIFY2(words::isKnownComment(entry.dialogue.comment), qPrintable(entry.dialogue.comment));
        }
    }

    void aFaultHasItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const QByteArray &json, const char *place, FaultCode code) {
            QTest::newRow(name) << json << QString::fromLatin1(place) << int(code);
        };
        const QByteArray right = "\"repeat\": {\"send_text\": \"?\", \"expect_text\": \"!\"}";
        row("no JSON", "{", "", FaultCode::NotJson);
        row("a workspace", "{\"format\": \"keepwatch-workspace\"}", "/format", FaultCode::NotADialogue);
        row("a list", "[]", "/format", FaultCode::NotADialogue);
        row("no repeated step", dialogue("\"port\": 1"), "/repeat", FaultCode::MissingKey);
        row("an empty step", repeat(""), "/repeat", FaultCode::MissingKey);
        row("a name with a slash", dialogue(right, "../x"), "/name", FaultCode::BadName);
        row("the name of a method", dialogue(right, "echo"), "/name", FaultCode::BadName);
        row("a port out of range", dialogue(right + ", \"port\": 70000"), "/port", FaultCode::OutOfRange);
        row("an unknown charset", dialogue(right + ", \"charset\": \"ebcdic\""), "/charset", FaultCode::NotAChoice);
        row("a wrong escape", repeat("\"send_text\": \"a\\\\q\""), "/repeat/send_text", FaultCode::BadEscape);
        row("half a hexadecimal byte", repeat("\"send_hex\": \"c0 0\""), "/repeat/send_hex", FaultCode::BadHex);
        row("no byte at all", repeat("\"expect_hex\": \"  \""), "/repeat/expect_hex", FaultCode::EmptyText);
        row("a wrong pattern", repeat("\"expect_regex\": \"(\""), "/repeat/expect_regex", FaultCode::BadRegex);
        row("a back reference", repeat("\"expect_regex\": \"(a)\\\\1\""), "/repeat/expect_regex", FaultCode::BadRegex);
        row("a pattern that explodes", repeat("\"expect_regex\": \"((a{100}){100}){100}\""), "/repeat/expect_regex",
            FaultCode::BadRegex);
        row("an endless pattern", repeat("\"expect_regex\": \"" + QByteArray(600, 'a') + '"'), "/repeat/expect_regex",
            FaultCode::TooLong);
        row("two ways to send", repeat("\"send_text\": \"a\", \"send_hex\": \"61\""), "/repeat/send_hex",
            FaultCode::Conflict);
        row("two expectations", repeat("\"expect_text\": \"a\", \"expect_hex\": \"61\""), "/repeat/expect_hex",
            FaultCode::Conflict);
        row("no end of the reply", dialogue("\"line_end\": \"none\", \"repeat\": {\"expect_regex\": \"a\"}"),
            "/repeat/until", FaultCode::MissingKey);
        row("two ends of the reply", repeat("\"expect_text\": \"a\", \"until\": \";\", \"bytes\": 1"), "/repeat/bytes",
            FaultCode::Conflict);
        row("a timeout that is too short", repeat("\"send_text\": \"a\", \"timeout_ms\": 1"), "/repeat/timeout_ms",
            FaultCode::OutOfRange);
        row("an opening that is no list", dialogue(right + ", \"opening\": {}"), "/opening", FaultCode::NotAList);
        row("a wrong step of it", dialogue(right + ", \"opening\": [{\"send_text\": \"a\"}, {\"send_hex\": \"x\"}]"),
            "/opening/1/send_hex", FaultCode::BadHex);
        QByteArray steps = "{\"send_text\": \"a\"}";
        row("too many steps", dialogue(right + ", \"opening\": [" + QByteArray(steps + ',').repeated(16) + steps + ']'),
            "/opening", FaultCode::TooMany);
        row("renewal of what is new each time",
            dialogue(right + ", \"per_connection\": true, \"renew_after\": {\"count\": 5}"), "/renew_after",
            FaultCode::Conflict);
        row("an endless file", dialogue(right + ", \"comment\": \"" + QByteArray(100'000, 'x') + '"'), "",
            FaultCode::TooLong);
    }
    void aFaultHasItsPlace()
    {
        QFETCH(QByteArray, json);
        const DialogueReading reading = readDialogue(json);
        QVERIFY(!reading.isUsable());
        QTEST(reading.faults.constFirst().place, "place");
        QTEST(int(reading.faults.constFirst().code), "code");
    }

    void anUnknownKeyIsToldAndHindersNothing()
    {
        const auto reading = readDialogue(repeat("\"send_text\": \"a\", \"colour\": \"red\""));
        QVERIFY(reading.isUsable());
        QCOMPARE(reading.faults.size(), 1);
        QCOMPARE(reading.faults.constFirst().place, u"/repeat/colour"_s);
    }

    void damagedFilesAreReadWithoutHarm()
    {
        QRandomGenerator random(42);
        for (const auto &entry : builtIn()) {
            const QByteArray whole = writeDialogue(entry.dialogue);
            for (int round = 0; round < 300; ++round) {
                QByteArray damaged = whole.first(random.bounded(int(whole.size())) + 1);
                for (int i = 0; i < 3; ++i)
                    damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
                (void)readDialogue(damaged);
            }
        }
    }

    void theOperatorsFolderAddsAndReplaces()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"mine.json"_s), dialogue("\"repeat\": {\"send_text\": \"?\"}", "mine"));
        write(folder.filePath(u"redis.json"_s), dialogue("\"repeat\": {\"send_text\": \"?\"}", "redis"));
        write(folder.filePath(u"broken.json"_s), repeat("\"send_hex\": \"x\""));
        const DialogueLibrary library = readLibrary(folder.path());
        QCOMPARE(library.troubles.size(), 1);
        QCOMPARE(library.troubles.constFirst().path, folder.filePath(u"broken.json"_s));
        QCOMPARE(library.troubles.constFirst().faults.constFirst().place, u"/repeat/send_hex"_s);
        QCOMPARE(library.entries.size(), builtIn().size() + 1);
        const DialogueBook book = library.book();
        QVERIFY(book.find(u"mine"));
        QCOMPARE(book.find(u"redis")->repeat.send->text, u"?"_s);
    }

    void aKnownDialogueIsAMethod()
    {
        QVERIFY(!methodNamed(u"redis"));
        QVERIFY(methodOnceNamed(u"redis"));
        QVERIFY(!methodOnceNamed(u"Redis!"));
        DialogueBook::setKnown(readLibrary({}).book());
        const auto method = methodNamed(u"redis");
        QVERIFY(method && *method == Method::Dialogue);
        QCOMPARE(code(*method), "redis"_L1);
        QVERIFY(methodNames().contains(u"redis"_s));
        const DialoguePtr before = DialogueBook::known().find(u"redis");
        DialogueBook::setKnown(readLibrary({}).book());
        QCOMPARE(DialogueBook::known().find(u"redis"), before); // unchanged: no target needs a new connection
        DialogueBook::setKnown({});
    }
};

QTEST_APPLESS_MAIN(TestDialogueFile)
#include "tst_dialoguefile.moc"
