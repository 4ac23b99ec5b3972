package kz.qyzmet.benchmarks.flowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import kz.qyzmet.benchmarks.workload.Driver;
import kz.qyzmet.benchmarks.workload.EnginePipelines;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * Flowable by its embedded API. Its own defaults but for history level audit, no job executor (the
 * pipeline has no jobs) and a pool of two connections more than threads.
 */
public final class FlowableDriver implements EnginePipelines.Engine {
  private final HikariDataSource pool;
  private final ProcessEngine engine;

  public FlowableDriver(HikariConfig database) {
    pool = new HikariDataSource(database);
    var settings = new StandaloneProcessEngineConfiguration();
    settings.setDataSource(pool);
    settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    settings.setHistoryLevel(HistoryLevel.AUDIT);
    settings.setAsyncExecutorActivate(false);
    engine = settings.buildProcessEngine();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("pipeline.bpmn20.xml")
        .deploy();
  }

  @Override
  public String about() {
    return "Flowable " + ProcessEngine.VERSION;
  }

  @Override
  public void start(String businessKey, Map<String, Object> variables) {
    engine.getRuntimeService().startProcessInstanceByKey("pipeline", businessKey, variables);
  }

  @Override
  public void complete(String group, String businessKey, Map<String, Object> variables) {
    var tasks = engine.getTaskService();
    var task =
        tasks
            .createTaskQuery()
            .taskCandidateGroup(group)
            .processInstanceBusinessKey(businessKey)
            .singleResult();
    tasks.complete(task.getId(), variables);
  }

  @Override
  public long ended() {
    return engine.getHistoryService().createHistoricProcessInstanceQuery().finished().count();
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }

  /** The arguments are the benchmark's port and the number of workers. */
  public static void main(String[] arguments) throws Exception {
    Driver.serve(
        Integer.parseInt(arguments[0]),
        new EnginePipelines(new FlowableDriver(database(Integer.parseInt(arguments[1]) + 2))));
  }

  private static HikariConfig database(int connections) {
    var database = new HikariConfig();
    database.setJdbcUrl(System.getenv("BENCH_JDBC_URL"));
    database.setUsername(System.getenv("BENCH_USERNAME"));
    database.setPassword(System.getenv("BENCH_PASSWORD"));
    database.setMaximumPoolSize(connections);
    return database;
  }
}
