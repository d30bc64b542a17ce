package deskhand.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Takes each connection from the pool of the current {@link Lane}. */
final class LaneDataSource implements DataSource {

    private final DataSource work;
    private final DataSource acknowledge;
    private final DataSource bookkeeping;
    private final Precedence precedence;

    LaneDataSource(DataSource work, DataSource acknowledge, DataSource bookkeeping, Precedence precedence) {
        this.work = work;
        this.acknowledge = acknowledge;
        this.bookkeeping = bookkeeping;
        this.precedence = precedence;
    }

    private DataSource lane() throws SQLException {
        return switch (Lane.current()) {
            case WORK -> {
                precedence.standBack();
                if (Thread.currentThread().isInterrupted()) { // it would break the connection at its first answer
                    throw new SQLTransientConnectionException("Nobody waits for this any more");
                }
                yield work;
            }
            case ACKNOWLEDGE -> acknowledge;
            case BOOKKEEPING -> bookkeeping;
        };
    }

    @Override
    public Connection getConnection() throws SQLException {
        return lane().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return lane().getConnection(username, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return work.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        work.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        work.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return work.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return work.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return work.isWrapperFor(type);
    }
}
