// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/person.h"
#include "tests/support/tlspeer.h"
#include "ui/models/connectionmodel.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace Qt::StringLiterals;

/// Two targets at one server whose certificate nobody vouches for: an exception is made for one of them, at the window.
class TestException : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void neitherComesUp();
    void theExceptionChangesItsTargetAlone();
    void itIsSaidAllTheTime();
    void takenBackItIsOver();

private:
    const ui::ConnectionRow &row(const QString &name) const { return *m_person->row(name); }
    QVariant toolTip(const QString &name) const;

    QTemporaryDir m_folder;
    QSslServer m_peer;
    std::unique_ptr<desktop::Desktop> m_desktop;
    std::unique_ptr<gui::Person> m_person;
};

namespace {

constexpr int patience_ms = 20'000;
const QString kept = u"kept"_s;
const QString accepted = u"accepted"_s;

} // namespace

void TestException::initTestCase()
{
    QVERIFY(testing::certify(m_peer, m_folder.path()));
    desktop::Options options;
    options.profile = m_folder.filePath(u"profile"_s);
    m_desktop = std::make_unique<desktop::Desktop>(options);
    QCOMPARE(m_desktop->begin(), desktop::ExitCode::Ended);
    m_person = std::make_unique<gui::Person>(*m_desktop);
    QVERIFY(QTest::qWaitForWindowActive(&m_person->window()));
}

void TestException::cleanupTestCase()
{
    m_person.reset();
    m_desktop.reset();
}

QVariant TestException::toolTip(const QString &name) const
{
    const ui::ConnectionModel &model = m_person->connections();
    return model.data(model.indexOf(row(name).info.row, ui::TableColumn::Name), Qt::ToolTipRole);
}

void TestException::neitherComesUp()
{
    for (const QString &name : { kept, accepted }) {
        QVERIFY(m_person->addTarget(
            { { "host", u"127.0.0.1"_s }, { "port", QString::number(m_peer.serverPort()) }, { "name", name },
                { "method", u"keepalive"_s }, { "tls", u"true"_s }, { "reconnect_max_ms", u"300 ms"_s } }));
    }
    for (const QString &name : { kept, accepted }) {
        QTRY_VERIFY_WITH_TIMEOUT(m_person->isIn(name, State::Unreachable), patience_ms);
        QCOMPARE(row(name).cause, Cause::TlsFailed);
        QVERIFY(row(name).tlsFault == TlsFault::SelfSigned || row(name).tlsFault == TlsFault::WrongName);
    }
}

void TestException::theExceptionChangesItsTargetAlone()
{
    QVERIFY(m_person->editTarget(accepted, { { "tls_verify", u"false"_s } }));
    QTRY_VERIFY_WITH_TIMEOUT(m_person->isIn(accepted, State::Up), patience_ms);
    QVERIFY(m_person->isIn(kept, State::Unreachable));
    QCOMPARE(row(kept).cause, Cause::TlsFailed);
    for (const workspace::Target &target : m_desktop->document().workspace().targets)
        QCOMPARE(target.values.tlsVerify.value_or(true), target.name == kept);
}

void TestException::itIsSaidAllTheTime()
{
    QVERIFY(row(accepted).needsTlsMark());
    QVERIFY(!toolTip(accepted).toString().isEmpty());
    QVERIFY(!row(kept).needsTlsMark());
    QVERIFY(toolTip(kept).isNull());
}

void TestException::takenBackItIsOver()
{
    QVERIFY(m_person->editTarget(accepted, { { "tls_verify", u"true"_s } }));
    QTRY_VERIFY_WITH_TIMEOUT(m_person->isIn(accepted, State::Unreachable), patience_ms);
    QVERIFY(!row(accepted).needsTlsMark());
}

QTEST_MAIN(TestException)
#include "tst_exception.moc"
